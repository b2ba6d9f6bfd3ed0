package dev.lpips.golden;

import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {

    private static final GoldenName NAME = new GoldenName("LoginPageTest/size");
    private static final Pixels PICTURE = plain(3, 2, 0x336699);
    private static final Provenance PROVENANCE = new Provenance(
            "lpips 0.1.0",
            Optional.of("LPIPS 0.1, alex, sha256 0123456789ab"),
            Instant.parse("2026-11-22T05:00:00Z"),
            "linux-x64",
            "17.0.9",
            "com.shop.LoginPageTest.größe \uD83D\uDE00");

    @TempDir
    Path root;

    @Test
    void is_read_back_from_the_golden_it_was_written_into() {
        GoldenStore store = GoldenStore.at(root);

        store.write(NAME, PICTURE, PROVENANCE);

        assertThat(Provenance.read(store.file(NAME))).contains(PROVENANCE);
    }

    @Test
    void is_no_part_of_the_picture() {
        GoldenStore store = GoldenStore.at(root);

        store.write(NAME, PICTURE, PROVENANCE);

        assertThat(store.read(NAME)).contains(PICTURE);
    }

    @Test
    void is_in_front_of_the_pixels_as_texts_that_other_tools_show() throws Exception {
        Path file = root.resolve("x.png");
        Files.write(file, ImageFiles.encodePng(PICTURE, PROVENANCE.texts()));

        assertThat(ImageFiles.texts(file))
                .containsEntry("Software", "lpips 0.1.0")
                .containsEntry("Creation Time", "2026-11-22T05:00:00Z")
                .containsEntry("lpips test", "com.shop.LoginPageTest.größe \uD83D\uDE00");
    }

    @Test
    void says_when_where_and_by_what() {
        assertThat(PROVENANCE)
                .hasToString("2026-11-22T05:00:00Z by com.shop.LoginPageTest.größe \uD83D\uDE00%n".formatted()
                        + "lpips 0.1.0, LPIPS 0.1, alex, sha256 0123456789ab, linux-x64, Java 17.0.9");
    }

    @Test
    void of_now_names_this_version_and_this_machine() {
        Provenance now = Provenance.now(Optional.empty(), "a test");

        assertThat(now.tool()).matches("lpips \\d+\\.\\d+\\.\\d+.*");
        assertThat(now.java()).isEqualTo(System.getProperty("java.version"));
        assertThat(now.system()).matches("[a-z0-9]+-[a-z0-9_]+");
    }

    @Test
    void is_not_there_in_a_picture_of_another_tool() throws Exception {
        Path file = root.resolve("x.png");

        Files.write(file, ImageFiles.encodePng(PICTURE));
        assertThat(Provenance.read(file)).isEmpty();

        Files.write(file, ImageFiles.encodePng(PICTURE, Map.of("Software", "another tool")));
        assertThat(Provenance.read(file)).isEmpty();

        Files.writeString(file, "no picture at all");
        assertThat(Provenance.read(file)).isEmpty();
    }

    @Test
    void that_somebody_damaged_is_not_there_and_does_not_stop_the_picture() throws Exception {
        Path file = root.resolve("x.png");
        Files.write(
                file, ImageFiles.encodePng(PICTURE, Map.of("Software", "lpips 0.1.0", "Creation Time", "yesterday")));

        assertThat(Provenance.read(file)).isEmpty();
        assertThat(ImageFiles.read(file)).isEqualTo(PICTURE);
    }
}
