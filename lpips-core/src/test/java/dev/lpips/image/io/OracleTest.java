package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.Deviation.Observed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The yardstick: more than a thousand files of public decoder test suites, and what Pillow and OpenCV make of them.
 *
 * <p>Every file on which we differ from both is named with its reason in {@code oracle-deviations.tsv}; a reason that no
 * longer holds fails as well.
 */
class OracleTest {

    private static final Path CORPORA = Path.of("..", "..", "shared", "corpora");

    @BeforeAll
    static void require_the_corpora() {
        assumeTrue(
                Files.isRegularFile(CORPORA.resolve("oracle.tsv")),
                "The corpora lie beside the repository, in ../shared/corpora, and are not there");
    }

    @Test
    void agrees_with_pillow_or_opencv_but_for_the_documented_files() {
        Map<String, Deviation> documented = documented();
        Map<String, String> surprises = new TreeMap<>();

        rows().filter(row -> ImageFiles.isImageName(row.file())).forEach(row -> {
            Observed observed = row.compare(read(row.file()));
            Deviation deviation = documented.remove(row.file());
            if (deviation == null ? observed != Observed.AGREED : !deviation.explains(observed)) {
                surprises.put(row.file(), observed + ", documented as " + deviation);
            }
        });

        assertThat(surprises).isEmpty();
        assertThat(documented)
                .as("documented files that are not in the corpora")
                .isEmpty();
    }

    @Test
    void agrees_on_every_file_whose_profile_is_hidden() {
        Map<String, Deviation> documented = documented();

        Stream<String> disagreeing = rows().filter(row -> documented.get(row.file()) == Deviation.PROFILE_APPLIED)
                .filter(row -> row.compare(decode(withoutProfile(row.file()))) != Observed.AGREED)
                .map(OracleRow::file);

        assertThat(disagreeing).isEmpty();
    }

    @Test
    void a_file_of_another_kind_is_a_picture_or_unreadable_and_nothing_else() {
        Stream<OracleRow> others = rows().filter(row -> !ImageFiles.isImageName(row.file()));

        assertThat(others).allSatisfy(row -> assertThat(read(row.file())).isNotNull());
    }

    private static Stream<OracleRow> rows() {
        try {
            return Files.readAllLines(CORPORA.resolve("oracle.tsv")).stream()
                    .skip(1)
                    .map(OracleRow::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Deviation> documented() {
        try (InputStream table = OracleTest.class.getResourceAsStream("oracle-deviations.tsv")) {
            return IOUtils.readLines(table, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(
                            cells -> cells[1], cells -> Deviation.valueOf(cells[0]), (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Pixels> read(String file) {
        try {
            return Optional.of(ImageFiles.read(CORPORA.resolve(file)));
        } catch (UnreadableImageException e) {
            return Optional.empty();
        }
    }

    private static Optional<Pixels> decode(byte[] file) {
        return Optional.of(ImageFiles.decode(file, "without its profile"));
    }

    /** Profiles are found by these names; under another they are parts nobody knows. */
    private static byte[] withoutProfile(String file) {
        try {
            String content = Files.readString(CORPORA.resolve(file), StandardCharsets.ISO_8859_1);
            return content.replace("ICC_PROFILE", "ICX_PROFILE")
                    .replace("iCCP", "iCXP")
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
