package dev.lpips.golden;

import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lpips.image.Pixels;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goldens by Windows' rules of paths, as far as a file system in memory has them: backslashes, drives, case that does not count. */
class WindowsPathsTest {

    private static final Pixels PICTURE = plain(3, 2, 0x336699);

    private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
    private final Path root = windows.getPath("C:\\Users\\Łukasz Müller\\my project\\src\\test\\goldens");
    private final GoldenStore store = GoldenStore.at(root);

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    @Test
    void names_have_slashes_and_files_have_backslashes() {
        GoldenName name = new GoldenName("LoginPageTest/dark-mode@windows");

        store.write(name, PICTURE);

        assertThat(store.file(name)).hasToString(root + "\\LoginPageTest\\dark-mode@windows.png");
        assertThat(store.read(name)).contains(PICTURE);
        assertThat(store.names()).containsExactly(name);
    }

    @Test
    void names_that_differ_in_case_alone_are_one_file_and_so_one_golden() {
        GoldenName dark = new GoldenName("LoginPageTest/dark");
        GoldenName shouted = new GoldenName("LoginPageTest/DARK");

        store.write(dark, PICTURE);
        store.write(shouted, plain(1, 1, 0));

        assertThat(store.names()).hasSize(1);
        assertThat(shouted.caseless()).isEqualTo(dark.caseless());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Windows\\win.ini",
                "..\\..\\secret",
                "\\\\server\\share\\x",
                "nul",
                "COM1.png",
                "a:b",
                "trailing.",
                "trailing ",
                "question?",
                "Grüße an alle",
                "a\tb",
                "aux/con"
            })
    void any_text_becomes_a_name_whose_file_lies_below_the_root(String text) throws IOException {
        GoldenName name = GoldenName.of(List.of("PageTest", text));

        store.write(name, PICTURE);

        assertThat(store.read(name)).contains(PICTURE);
        assertThat(store.file(name).normalize().startsWith(root)).isTrue();
        try (Stream<Path> files = Files.walk(windows.getPath("C:\\"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(store.file(name));
        }
    }

    @Test
    void the_longest_name_fits_into_the_260_characters_of_windows() {
        GoldenName longest = GoldenName.of(List.of("PageTest", "a page with a title ".repeat(40)));

        assertThat(longest.value().length()).isLessThanOrEqualTo(GoldenName.MAXIMUM_LENGTH);
        assertThat("C:\\work\\project\\src\\test\\goldens\\".length()
                        + longest.fileName().length())
                .isLessThan(260);
    }

    @Test
    void a_mask_lies_beside_its_golden() {
        GoldenName name = new GoldenName("PageTest/page");

        assertThat(GoldenStore.maskFile(root, name).getParent())
                .isEqualTo(store.file(name).getParent());
        assertThat(GoldenStore.isMask(
                        GoldenStore.maskFile(root, name).getFileName().toString()))
                .isTrue();
    }
}
