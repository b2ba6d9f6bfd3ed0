package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import dev.lpips.model.Backbone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Profiles of the cases that miss their targets, each in a JVM of its own: the page that explains the other one. */
final class Profiles {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** What a recording of a whole JVM samples, as a settings file has it. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="jdk.ExecutionSample"><setting name="enabled">true</setting><setting name="period">10 ms</setting></event>
              <event name="jdk.NativeMethodSample"><setting name="enabled">true</setting><setting name="period">10 ms</setting></event>
              <event name="jdk.ClassLoad"><setting name="enabled">true</setting><setting name="threshold">0 ms</setting></event>
              <event name="jdk.Compilation"><setting name="enabled">true</setting><setting name="threshold">0 ms</setting></event>
              <event name="jdk.GCPhasePause"><setting name="enabled">true</setting><setting name="threshold">0 ms</setting></event>
            </configuration>
            """;

    private final Settings settings;
    private final StringBuilder text = new StringBuilder();
    private final Path recording;
    private final Path configuration;

    Profiles(Settings settings) {
        this.settings = settings;
        this.recording = settings.pictures().resolveSibling("profile.jfr");
        this.configuration = settings.pictures().resolveSibling("profile.jfc");
    }

    void measure() throws IOException, InterruptedException {
        Files.writeString(configuration, SETTINGS);
        PixelSize small = settings.effort().size(256, 256);
        PixelSize large = settings.effort().size(1920, 1080);
        again("compared", "compare", Change.ALL, Backbone.LITE, small);
        again("judged by default", "judge", Change.ALL, Backbone.LITE, small);
        again("judged by default", "judge", Change.ALL, Backbone.LITE, large);
        again("judged by default", "judge", Change.BOX, Backbone.LITE, large);
        again("judged by default", "judge", Change.BOX, Backbone.ALEX, large);
        again("compared", "compare", Change.ALL, Backbone.SQUEEZE, large);
        again("all pairs of 200 pictures, by their features", "pairs", Change.ALL, Backbone.LITE, small);
        PixelSize page = settings.effort().size(1280, 657);
        whole(
                "lite, " + page + ", lower part 3 px down, judged and failed in turns",
                FailureCase.class,
                page.width(),
                page.height(),
                settings.effort().warmUp().toMillis(),
                settings.effort().rounds(60));
        Path first = settings.pictures().resolve("first-reference.png");
        Path second = settings.pictures().resolve("first-actual.png");
        whole(
                "cold JVM, first assertion on two files, " + small + ", lite",
                ColdCase.class,
                "assertion",
                "lite",
                first,
                second);
        folders(settings.effort().size(1280, 800));
    }

    /** Returns the page. */
    String page(Map<String, String> conditions) {
        StringBuilder page = new StringBuilder("""
                # Profiles

                <!-- The command in tools/benchmarks writes this page. Do not edit it: measure again. -->

                Where the time goes in the cases of [the benchmarks](benchmarks.md) that miss their targets. A flight recording looks every 10 ms
                where threads are; threads that wait do not count, and of threads in native code it sees one at a time. A share is that of
                the samples in the innermost class of this project that was at work, with whatever it calls.

                """);
        conditions.forEach((key, value) ->
                page.append("- ").append(key).append(": ").append(value).append('\n'));
        return page.append(text).toString();
    }

    private void folders(PixelSize size) throws IOException, InterruptedException {
        FolderPictures compared =
                FolderPictures.draw(settings.pictures(), size, settings.effort() == Effort.SMOKE ? 30 : 200);
        whole(
                "process: comparing %d pairs of %s, %d changed, alex"
                        .formatted(compared.total(), size, compared.changed()),
                FolderCase.class,
                "compare",
                settings.home(),
                compared.reference(),
                compared.actual());
        FolderPictures failing =
                FolderPictures.drawFailing(settings.pictures(), size, settings.effort() == Effort.SMOKE ? 30 : 100);
        String pairs = String.format(
                Locale.ROOT, "%d pairs of %s, %d failing, lite", failing.total(), size, failing.changed());
        whole(
                "process: verifying " + pairs,
                FolderCase.class,
                "verify",
                settings.home(),
                failing.reference(),
                failing.actual());
        Child.run(
                LIMIT,
                settings.home(),
                FolderCase.class,
                "verifyAgain",
                settings.home(),
                failing.reference(),
                failing.actual());
        whole(
                "process: verifying again " + pairs,
                FolderCase.class,
                "verifyAgain",
                settings.home(),
                failing.reference(),
                failing.actual());
    }

    /** A pair in a JVM that is warm. */
    private void again(String name, String what, Change change, Backbone backbone, PixelSize size)
            throws IOException, InterruptedException {
        Child.run(
                LIMIT,
                settings.home(),
                RecordedCase.class,
                recording,
                settings.home(),
                what,
                change,
                backbone,
                size.width(),
                size.height(),
                settings.effort() == Effort.SMOKE ? 1 : 5);
        String changed = change == Change.ALL ? "all changed" : "one box changed";
        add("%s, %s, %s, %s".formatted(backbone, size, changed, name));
    }

    /** A JVM from start to end. */
    private void whole(String name, Class<?> main, Object... arguments) throws IOException, InterruptedException {
        String option = "-XX:StartFlightRecording=filename=%s,settings=%s".formatted(recording, configuration);
        Child.run(LIMIT, settings.home(), List.of(option), main, arguments);
        add(name);
    }

    private void add(String name) throws IOException {
        Profile profile = Profile.of(recording);
        text.append("\n## ").append(name).append("\n\n").append(profile.markdown());
        profile.beside().ifPresent(line -> text.append('\n').append(line).append(".\n"));
        System.err.println("profiled: " + name);
    }
}
