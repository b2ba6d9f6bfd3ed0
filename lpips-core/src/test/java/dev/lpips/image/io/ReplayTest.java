package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;

/**
 * What becomes of each picture that nobody here made: the corpora of public decoder test suites, and files that the product
 * once failed on. The table {@code replay.tsv} is reviewed, line by line, whenever it changes.
 */
class ReplayTest {

    private static final Path SHARED = Path.of("..", "..", "shared");

    /** Beside the class files, to be compared with the table when they differ. */
    private static final Path OBSERVED = Path.of("target", "replay.tsv");

    @Test
    void every_picture_is_what_the_reviewed_table_tells() throws IOException {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("corpora")), "The pictures lie beside the repository, in ../shared");

        List<String> observed = Stream.of("corpora", "faults")
                .flatMap(ReplayTest::pictures)
                .map(file -> file + "\t" + Replayed.of(SHARED.resolve(file)))
                .toList();
        Files.createDirectories(OBSERVED.getParent());
        Files.write(OBSERVED, observed);

        assertThat(observed).hasSizeGreaterThan(738).containsExactlyElementsOf(table());
    }

    private static Stream<String> pictures(String folder) {
        try (Stream<Path> files = Files.walk(SHARED.resolve(folder))) {
            return files
                    .filter(file -> Files.isRegularFile(file) && ImageFiles.isImageName(file.toString()))
                    .map(file -> SHARED.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> table() {
        try (InputStream table = ReplayTest.class.getResourceAsStream("replay.tsv")) {
            return IOUtils.readLines(table, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
