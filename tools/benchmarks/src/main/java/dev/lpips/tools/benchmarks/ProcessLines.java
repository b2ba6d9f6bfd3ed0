package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/** Whole processes, from the start of the JVM to its end: the first assertion, files, folders. */
final class ProcessLines {

    private static final Duration LIMIT = Duration.ofMinutes(20);

    /** Within the noise of decoding itself. */
    private static final Line.Target DECODE_TIME_ONLY = Line.Target.atMost(1.05);

    private static final Line.Target COLD = Line.Target.atMost(1.15);

    private final Settings settings;
    private final Report report;
    private final Path pictures;

    ProcessLines(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
        this.pictures = settings.pictures();
    }

    void measure() throws Exception {
        firstAssertion();
        identicalPixels();
        folder();
        verify();
    }

    private void firstAssertion() throws Exception {
        PixelSize size = settings.effort().size(256, 256);
        Path reference = pictures.resolve("first-reference.png");
        Path actual = pictures.resolve("first-actual.png");
        Scene scene = new Scene(size, 1);
        ImageFiles.writePng(reference, scene.reference());
        ImageFiles.writePng(actual, scene.actual(Change.ALL));
        Results millis = new Rounds()
                .with("bare", () -> child(ColdCase.class, "bare", "alex", reference, actual))
                .with("alex", () -> child(ColdCase.class, "assertion", "alex", reference, actual))
                .with("bareLite", () -> child(ColdCase.class, "bare", "lite", reference, actual))
                .with("lite", () -> child(ColdCase.class, "assertion", "lite", reference, actual))
                .medians(1, settings.effort().rounds(15));
        double bare = millis.number("bare");
        double alex = millis.number("alex");
        double lite = millis.number("lite");
        report.add(Line.millis("cold JVM, bare session on two files, %s, alex".formatted(size), bare));
        report.add(Line.millis("cold JVM, first assertion on two files, %s, alex".formatted(size), alex)
                .against("/ bare session", alex / bare, COLD));
        report.add(Line.millis("cold JVM, first assertion on two files, %s, lite".formatted(size), lite)
                .against("/ bare session of lite", lite / millis.number("bareLite"), COLD));
    }

    private void identicalPixels() throws Exception {
        PixelSize size = settings.effort().size(3840, 2160);
        Path reference = pictures.resolve("identical-reference.png");
        Path actual = pictures.resolve("identical-other-bytes.png");
        Pixels screen = new Scene(size, 1).reference();
        ImageFiles.writePng(reference, screen);
        Files.write(actual, withComment(ImageFiles.encodePng(screen)));
        int rounds = settings.effort().rounds(15);
        Results millis = child(
                        DecodeCase.class,
                        settings.home(),
                        reference,
                        actual,
                        settings.effort().warmUp().toMillis(),
                        rounds)
                .results();
        double decode = millis.number("decode");
        double compare = millis.number("compare");
        report.add(Line.millis(size + ", decoding both files", decode));
        report.add(Line.millis(size + ", comparing files of other bytes and identical pixels", compare)
                .against("/ decoding both", compare / decode, DECODE_TIME_ONLY));
    }

    private void folder() throws Exception {
        PixelSize size = settings.effort().size(1280, 800);
        FolderPictures folder = FolderPictures.draw(pictures, size, pairs());
        Results millis = new Rounds()
                .with("decode", () -> folder("decode", folder))
                .with("compare", () -> folder("compare", folder))
                .medians(settings.effort() == Effort.FULL ? 1 : 0, settings.effort() == Effort.FULL ? 5 : 1);
        double decode = millis.number("decode");
        double compare = millis.number("compare");
        report.add(Line.millis(
                String.format(Locale.ROOT, "process: decoding both sides of %d pairs of %s", folder.changed(), size),
                decode));
        report.add(Line.millis(
                        String.format(
                                Locale.ROOT,
                                "process: comparing %d pairs of %s, %d changed, alex",
                                folder.total(),
                                size,
                                folder.changed()),
                        compare)
                .against("/ decoding the changed pairs", compare / decode, Line.Target.atMost(3)));
    }

    private void verify() throws Exception {
        PixelSize size = settings.effort().size(1280, 800);
        FolderPictures folder = FolderPictures.drawFailing(pictures, size, Math.max(30, pairs() / 2));
        Results millis = new Rounds()
                .with("decode", () -> folder("decodeAll", folder))
                .with("verify", () -> folder("verify", folder))
                .medians(settings.effort() == Effort.FULL ? 1 : 0, settings.effort() == Effort.FULL ? 3 : 1);
        double decode = millis.number("decode");
        double verify = millis.number("verify");
        report.add(Line.millis(
                String.format(Locale.ROOT, "process: decoding %d pairs of %s, equal files once", folder.total(), size),
                decode));
        report.add(Line.millis(
                        String.format(
                                Locale.ROOT,
                                "process: verifying %d pairs of %s, %d failing, lite",
                                folder.total(),
                                size,
                                folder.changed()),
                        verify)
                .against("/ decoding", verify / decode, Line.Target.atMost(1.3)));
        verifyAgain(folder);
    }

    /** Most builds change little. */
    private void verifyAgain(FolderPictures folder) throws Exception {
        folder("verifyAgain", folder);
        Results millis = new Rounds()
                .with("decode", () -> folder("decodeChanged", folder))
                .with("verify", () -> folder("verifyAgain", folder))
                .medians(0, settings.effort() == Effort.FULL ? 3 : 1);
        double decode = millis.number("decode");
        double verify = millis.number("verify");
        report.add(Line.millis(
                String.format(
                        Locale.ROOT,
                        "process: decoding the %d changed of %d pairs of %s, hashing the others",
                        folder.changed(),
                        folder.total(),
                        folder.size()),
                decode));
        report.add(Line.millis(
                        String.format(
                                Locale.ROOT,
                                "process: verifying %d pairs of %s again, %d failing, lite",
                                folder.total(),
                                folder.size(),
                                folder.changed()),
                        verify)
                .against("/ decoding the changed, hashing the others", verify / decode, Line.Target.atMost(1.3)));
    }

    private int pairs() {
        return switch (settings.effort()) {
            case SMOKE -> 30;
            case QUICK -> 200;
            case FULL -> 1000;
        };
    }

    private void folder(String what, FolderPictures folder) throws Exception {
        child(FolderCase.class, what, settings.home(), folder.reference(), folder.actual());
    }

    private Child.Outcome child(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        return Child.run(LIMIT, settings.home(), main, arguments);
    }

    /** Adds a comment in front of the last chunk of a PNG file: other bytes, the same picture. */
    private static byte[] withComment(byte[] png) {
        byte[] chunk = "....tEXtComment\0drawn twice....".getBytes(StandardCharsets.ISO_8859_1);
        int data = chunk.length - 12;
        CRC32 checksum = new CRC32();
        checksum.update(chunk, 4, data + 4);
        ByteBuffer.wrap(chunk).putInt(0, data).putInt(chunk.length - 4, (int) checksum.getValue());
        int end = png.length - 12;
        byte[] other = Arrays.copyOf(png, png.length + chunk.length);
        System.arraycopy(chunk, 0, other, end, chunk.length);
        System.arraycopy(png, end, other, end + chunk.length, 12);
        return other;
    }
}
