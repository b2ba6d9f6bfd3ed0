package dev.lpips.tools.benchmarks;

import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The original LPIPS package on the same pictures, where Python has it. */
final class OriginalLines {

    private static final int[][] SIZES = {{64, 64}, {256, 256}, {512, 512}, {1280, 800}, {1920, 1080}, {3840, 2160}};

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
        command.add(settings.quick() ? "3" : "9");
        for (int[] size : SIZES) {
            if (!settings.quick() || size[1] == 256 || size[1] == 1080) {
                command.addAll(pair(size[0], size[1]));
            }
        }
        for (String line : run(command)) {
            String[] cells = line.split("\t", 2);
            report.add(
                    cells.length == 2
                            ? Line.millis("original, " + cells[0], Double.parseDouble(cells[1]))
                            : Line.notMeasured("original", line));
        }
    }

    private List<String> pair(int width, int height) {
        Scene scene = new Scene(width, height, 1);
        Path folder = settings.folder().resolve("pictures");
        Path reference = folder.resolve("original-%dx%d-reference.png".formatted(width, height));
        Path actual = folder.resolve("original-%dx%d-actual.png".formatted(width, height));
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

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("original", ".tsv");
        try {
            int status = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return status == 0
                    ? Files.readAllLines(output, StandardCharsets.UTF_8)
                    : List.of(command.get(1) + " ended with status " + status);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
