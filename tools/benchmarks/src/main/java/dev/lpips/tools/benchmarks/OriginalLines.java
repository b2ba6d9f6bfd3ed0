package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The original LPIPS package on the same pictures, where Python has it. */
final class OriginalLines {

    private static final List<PixelSize> QUICK = List.of(new PixelSize(256, 256), new PixelSize(1920, 1080));
    private static final List<PixelSize> FULL = List.of(
            new PixelSize(64, 64),
            new PixelSize(256, 256),
            new PixelSize(512, 512),
            new PixelSize(1280, 800),
            new PixelSize(1920, 1080),
            new PixelSize(3840, 2160));

    private final Settings settings;
    private final Report report;

    OriginalLines(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void measure() throws IOException, InterruptedException {
        Path script = Path.of("original.py");
        if (!succeeds("python3", "-c", "import torch, lpips, PIL")) {
            report.add(Line.notMeasured(
                    "the original LPIPS package in Python", "there is no python3 with torch, lpips and PIL here"));
            return;
        }
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        command.add(String.valueOf(settings.effort().rounds(9)));
        for (PixelSize size : sizes()) {
            command.addAll(pair(size));
        }
        run(command).numbers().forEach((pair, millis) -> report.add(Line.millis("original, " + pair, millis)));
    }

    private List<PixelSize> sizes() {
        return switch (settings.effort()) {
            case SMOKE -> List.of(settings.effort().size(256, 256));
            case QUICK -> QUICK;
            case FULL -> FULL;
        };
    }

    private List<String> pair(PixelSize size) {
        Scene scene = new Scene(size, 1);
        String name = String.format(Locale.ROOT, "original-%dx%d", size.width(), size.height());
        Path reference = settings.pictures().resolve(name + "-reference.png");
        Path actual = settings.pictures().resolve(name + "-actual.png");
        ImageFiles.writePng(reference, scene.reference());
        ImageFiles.writePng(actual, scene.actual(Change.ALL));
        return List.of(reference.toString(), actual.toString());
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no python3
        }
    }

    private static Results run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("original", ".tsv");
        try {
            int status = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException(command.get(1) + " ended with status " + status);
            }
            return Results.read(Files.readAllLines(output, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
