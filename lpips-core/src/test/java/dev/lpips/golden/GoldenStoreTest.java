package dev.lpips.golden;

import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.DecodeLimits;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenStoreTest {

    private static final GoldenName NAME = new GoldenName("LoginPageTest/dark-mode");
    private static final Pixels PICTURE = plain(3, 2, 0x336699);

    @TempDir
    Path folder;

    Path root;
    GoldenStore store;

    @BeforeEach
    void open() {
        root = folder.resolve("goldens");
        store = GoldenStore.at(root);
    }

    @Test
    void reads_what_it_wrote() {
        store.write(NAME, PICTURE);

        assertThat(store.read(NAME)).contains(PICTURE);
        assertThat(store.file(NAME)).isEqualTo(root.resolve("LoginPageTest/dark-mode.png"));
        assertThat(filesBelow(root)).containsExactly("LoginPageTest/dark-mode.png");
    }

    @Test
    void replaces_a_golden() {
        store.write(NAME, plain(1, 1, 0));

        store.write(NAME, PICTURE);

        assertThat(store.read(NAME)).contains(PICTURE);
    }

    @Test
    void has_nothing_under_a_name_that_was_never_written() {
        assertThat(store.read(NAME)).isEmpty();
        assertThat(store.names()).isEmpty();
        assertThat(root).doesNotExist();
    }

    @Test
    void does_not_take_a_truncated_golden_for_a_missing_one() throws IOException {
        byte[] png = ImageFiles.encodePng(plain(64, 64, 0x123456));
        place(Arrays.copyOf(png, png.length / 2));

        assertThatThrownBy(() -> store.read(NAME)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void does_not_take_an_empty_file_for_a_missing_golden() throws IOException {
        place(new byte[0]);

        assertThatThrownBy(() -> store.read(NAME)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void says_how_to_fetch_a_golden_that_is_only_an_lfs_pointer() throws IOException {
        place("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n".getBytes());

        assertThatThrownBy(() -> store.read(NAME))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("is a Git LFS pointer")
                .hasMessageContaining("git lfs pull");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | is empty",
                "version https://git-lfs.github.com/spec/v1 | is a Git LFS pointer, not the picture itself",
                "a note                                     | is not one of the formats that are read",
            })
    void does_not_overwrite_what_it_cannot_read_and_says_what_that_is(String content, String reason)
            throws IOException {
        place(content.getBytes());

        assertThatThrownBy(() -> store.write(NAME, PICTURE))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith("It is not overwritten; delete it, if it shall be replaced");
        assertThat(store.file(NAME)).hasContent(content);
        assertThat(filesBelow(root)).hasSize(1);
    }

    @Test
    void does_not_record_what_could_not_be_read_again() throws IOException {
        System.setProperty(DecodeLimits.MAX_MEGABYTES, "1");
        try {
            assertThatThrownBy(() -> store.write(NAME, plain(512, 257, 0x123456)))
                    .isInstanceOf(UnreadableImageException.class)
                    .hasMessageContainingAll(NAME.toString(), "could not be read again", DecodeLimits.MAX_MEGABYTES);
            assertThat(store.file(NAME)).doesNotExist();

            store.write(NAME, plain(512, 256, 0x123456));
            assertThat(store.read(NAME)).isPresent();
        } finally {
            System.clearProperty(DecodeLimits.MAX_MEGABYTES);
        }
    }

    @Test
    void does_not_overwrite_a_truncated_golden_and_says_so() throws IOException {
        byte[] png = ImageFiles.encodePng(plain(64, 64, 0x123456));
        byte[] half = Arrays.copyOf(png, png.length / 2);
        place(half);

        assertThatThrownBy(() -> store.write(NAME, PICTURE))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("it is truncated");
        assertThat(store.file(NAME)).hasBinaryContent(half);
    }

    @Test
    void finds_the_first_of_several_names_even_if_that_cannot_be_read() throws IOException {
        store.write(NAME, PICTURE);
        GoldenName linux = NAME.withVariant("linux");
        Files.createFile(store.file(linux));

        assertThat(store.find(List.of(NAME.withVariant("mac"), linux, NAME))).contains(linux);
        assertThat(store.find(List.of(NAME.withVariant("mac"), NAME))).contains(NAME);
        assertThat(store.find(List.of(NAME.withVariant("mac")))).isEmpty();
    }

    @Test
    void does_not_take_a_folder_or_a_broken_link_for_a_missing_golden() throws IOException {
        Files.createDirectories(store.file(NAME));
        Files.createSymbolicLink(root.resolve("link.png"), root.resolve("nowhere.png"));

        assertThatThrownBy(() -> store.read(NAME)).isInstanceOf(UnreadableImageException.class);
        assertThatThrownBy(() -> store.read(new GoldenName("link"))).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void follows_no_link_out_of_the_store() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.write(outside.resolve("dark-mode.png"), ImageFiles.encodePng(PICTURE));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("LoginPageTest"), outside);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.read(NAME))
                .withMessageContaining("a symbolic link leads to");
        assertThatIllegalArgumentException().isThrownBy(() -> store.write(NAME, plain(1, 1, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.write(new GoldenName("LoginPageTest/new/x"), PICTURE));
        assertThat(filesBelow(outside)).containsExactly("dark-mode.png");
        assertThat(outside.resolve("new")).doesNotExist();
    }

    @Test
    void may_itself_lie_behind_a_link() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        GoldenStore linked = GoldenStore.at(Files.createSymbolicLink(folder.resolve("link"), real));

        linked.write(NAME, PICTURE);

        assertThat(linked.read(NAME)).contains(PICTURE);
        assertThat(linked.names()).containsExactly(NAME);
    }

    @Test
    void says_which_golden_it_could_not_write() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("LoginPageTest"), "a file where a folder should be");

        assertThatThrownBy(() -> store.write(NAME, PICTURE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot write the golden " + store.file(NAME));
        assertThat(filesBelow(root)).containsExactly("LoginPageTest");
    }

    @Test
    void leaves_a_read_only_folder_as_it_is() throws IOException {
        Path readOnly = Files.createDirectories(root.resolve("LoginPageTest"));
        assertThat(readOnly.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(readOnly))
                .as("the administrator may write anywhere")
                .isFalse();

        assertThatThrownBy(() -> store.write(NAME, PICTURE)).isInstanceOf(UncheckedIOException.class);

        assertThat(filesBelow(root)).isEmpty();
    }

    @Test
    void lists_its_goldens_and_nothing_hidden() throws IOException {
        store.write(new GoldenName("b"), PICTURE);
        store.write(new GoldenName("a/z"), PICTURE);
        Files.createDirectories(root.resolve(".git"));
        Files.write(root.resolve(".git/x.png"), new byte[0]);
        Files.write(root.resolve(".lpips-1.tmp"), new byte[0]);
        Files.writeString(root.resolve("README.md"), "about these");

        assertThat(store.names()).extracting(GoldenName::value).containsExactly("a/z", "b");
    }

    @Test
    void does_not_overlook_a_picture_that_no_name_leads_to() throws IOException {
        Files.createDirectories(root);
        Files.write(root.resolve("dark mode.png"), ImageFiles.encodePng(PICTURE));

        assertThatIllegalArgumentException()
                .isThrownBy(store::names)
                .withMessageContaining("dark mode.png is no golden");
    }

    @Test
    void keeps_one_whole_picture_of_those_written_at_the_same_time() throws Exception {
        List<Pixels> pictures =
                IntStream.range(0, 8).mapToObj(i -> plain(50, 40, i)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<?>> writers = pictures.stream()
                .<Future<?>>map(picture -> threads.submit(() -> store.write(NAME, picture)))
                .toList();
        for (Future<?> writer : writers) {
            writer.get();
        }

        threads.shutdown();
        assertThat(pictures).contains(store.read(NAME).orElseThrow());
        assertThat(filesBelow(root)).containsExactly("LoginPageTest/dark-mode.png");
    }

    private void place(byte[] content) throws IOException {
        Files.createDirectories(store.file(NAME).getParent());
        Files.write(store.file(NAME), content);
    }

    private static List<String> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
