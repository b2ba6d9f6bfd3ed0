package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bombs are read in a JVM of 512 MB, and in none of them it runs out of memory: each is read, or refused from its header. */
class BombsTest {

    private static final Path SHARED = Path.of("..", "..", "shared", "faults", "hostile");
    private static final Path CORPORA = Path.of("..", "..", "shared", "corpora");
    private static final String HEAP = "-Xmx512m";
    private static final int PATIENCE_MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void a_small_heap_is_enough_to_refuse_what_is_too_large_for_it() throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> bomb : Bombs.all().entrySet()) {
            Files.write(folder.resolve(bomb.getKey()), bomb.getValue());
        }

        List<String> outcomes = outcomes(folder);

        assertThat(outcomes)
                .containsExactly(
                        "circle.tif read",
                        "data-without-end.png read",
                        "frame.gif refused by its size",
                        "frame.jpg refused by its size",
                        "frames.gif refused by its frames",
                        "huge.tif refused by its size",
                        "one-bit.png refused by its size",
                        "one-column.png refused by its size",
                        "profile.png read",
                        "rgb.png refused by its size",
                        "rgba16.png refused by its size",
                        "rle.bmp refused by its size",
                        "samples.tif refused",
                        "scans.jpg refused by its size",
                        "screen.gif refused by its size",
                        "text.png read",
                        "vp8l.webp refused by its size");
    }

    @Test
    void so_are_the_hostile_files_beside_the_repository() throws IOException, InterruptedException {
        if (Files.isDirectory(SHARED)) {
            assertThat(outcomes(SHARED))
                    .hasSizeGreaterThan(10)
                    .contains("progressive-200-scans.jpg refused by its size", "pre_assoc.tif read");
        }
    }

    @Test
    void so_is_every_picture_that_nobody_here_made() throws IOException, InterruptedException {
        if (Files.isDirectory(CORPORA)) {
            assertThat(outcomes(CORPORA)).hasSizeGreaterThan(1000);
        }
    }

    private List<String> outcomes(Path pictures) throws IOException, InterruptedException {
        Path output = folder.resolve("outcomes.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        pictures.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as("it ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    /** Reads each picture of a folder, as one and as a sequence; any failure but a refusal ends it. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] folder) throws IOException {
            try (Stream<Path> files = Files.walk(Path.of(folder[0]))) {
                files.filter(file -> Files.isRegularFile(file) && ImageFiles.isImageName(file.toString()))
                        .sorted()
                        .forEach(file -> System.out.println(file.getFileName() + " " + outcome(file)));
            }
        }

        private static String outcome(Path file) {
            try {
                Frames.of(file).forEach(frame -> {});
            } catch (UnreadableImageException | IllegalArgumentException e) {
                requireMemory(e);
            }
            try {
                ImageFiles.read(file);
                return "read";
            } catch (UnreadableImageException e) {
                requireMemory(e);
                String reason = String.valueOf(e.getMessage());
                return "refused"
                        + (reason.contains("to decode, more than the limit") ? " by its size" : "")
                        + (reason.contains("1 of 1000000 frames") ? " by its frames" : "");
            }
        }

        private static void requireMemory(RuntimeException refusal) {
            if (String.valueOf(refusal.getMessage()).contains("takes more memory than")) {
                throw new IllegalStateException("Out of memory", refusal);
            }
        }
    }
}
