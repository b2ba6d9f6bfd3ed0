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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What is too large must not depend on the heap there is. */
    private static final DecodeLimits LIMITS = new DecodeLimits(512 << 20, 1 << 30, 10_000);

    private static final Set<Deviation> HIDDEN = EnumSet.of(Deviation.PROFILE_APPLIED, Deviation.WEBP_TURNED);

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
    void the_page_of_formats_counts_the_documented_files() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "formats.md"));
        Map<Deviation, Long> counts =
                documented().values().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));

        assertThat(counts)
                .allSatisfy((reason, count) ->
                        assertThat(page).contains(String.format(Locale.ROOT, "| `%s` | %d |", reason, count)));
        long pictures = rows().filter(row -> ImageFiles.isImageName(row.file())).count();
        assertThat(page)
                .contains(String.format(
                        Locale.ROOT,
                        "Of %,d pictures of public decoder test suites, %d come",
                        pictures,
                        documented().size()));
    }

    @Test
    void agrees_on_every_file_whose_profile_and_orientation_are_hidden() {
        Map<String, Deviation> documented = documented();

        Stream<String> disagreeing = rows().filter(row -> HIDDEN.contains(documented.get(row.file())))
                .filter(row -> row.compare(decode(plain(row.file()))) != Observed.AGREED)
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

    /** Of several frames or pages the first, as the other readers do. */
    private static Optional<Pixels> read(String file) {
        Path path = CORPORA.resolve(file);
        try {
            return Optional.of(ImageFiles.read(path, LIMITS));
        } catch (UnreadableImageException e) {
            return e.getCause() instanceof OneOfSeveral ? first(path) : Optional.empty();
        }
    }

    private static Optional<Pixels> first(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return switch (ImageFormat.of(bytes).orElseThrow()) {
                case PNG -> Optional.of(ImageFiles.decode(renamed(bytes, "acTL", "acXL"), "not animated"));
                case GIF -> Optional.of(ImageFiles.decode(firstFrame(bytes), "one frame"));
                default -> Optional.of(Frames.of(bytes).iterator().next().pixels());
            };
        } catch (UnreadableImageException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] firstFrame(byte[] gif) throws IOException {
        GifBlocks blocks = new GifBlocks(gif);
        blocks.first();
        byte[] cut = Arrays.copyOf(gif, blocks.skipPicture() + 1);
        cut[cut.length - 1] = 0x3B;
        return cut;
    }

    private static Optional<Pixels> decode(byte[] file) {
        return Optional.of(ImageFiles.decode(file, "plain"));
    }

    /** Profiles, and the orientation of WebP, are found by these names; under another they are parts nobody knows. */
    private static byte[] plain(String file) {
        try {
            byte[] bytes = Files.readAllBytes(CORPORA.resolve(file));
            byte[] withoutProfile = renamed(renamed(bytes, "ICC_PROFILE", "ICX_PROFILE"), "iCCP", "iCXP");
            return renamed(withoutProfile, "EXIF", "EXIX");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] renamed(byte[] file, String part, String other) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .replace(part, other)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
