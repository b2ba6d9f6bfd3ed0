package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.golden.GoldenName;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosestGoldenTest {

    private static final GoldenName LIGHT = new GoldenName("LoginPageTest/light");

    @TempDir
    private Path goldens;

    private final GoldenSketches sketches = new GoldenSketches();
    private final Pixels light = Scene.drawn();
    private final Pixels dark = Scene.channels(light, value -> 255 - value);

    @BeforeEach
    void record() {
        golden("LoginPageTest/light.png", light);
    }

    @Test
    void finds_the_golden_that_has_the_very_pixels_wherever_it_lies() {
        Path other = golden("cart/CartTest/full.png", dark);

        assertThat(find(dark)).contains(new ClosestGolden(other, true));
    }

    @Test
    void finds_one_that_is_much_closer_though_not_equal() {
        Path other = golden("LoginPageTest/dark.png", dark);

        assertThat(find(Scene.noisy(dark, 2))).contains(new ClosestGolden(other, false));
    }

    @Test
    void finds_one_of_the_size_that_the_own_golden_does_not_have() {
        Pixels small = light.crop(new Region(4, 4, 50, 40));
        Path other = golden("LoginPageTest/small.png", small);

        assertThat(find(small)).contains(new ClosestGolden(other, true));
    }

    @Test
    void says_nothing_of_goldens_that_are_only_somewhat_closer() {
        golden("LoginPageTest/halfway.png", Scene.channels(light, value -> (value + 255 - value) / 2));

        assertThat(find(dark)).isEmpty();
    }

    @Test
    void says_nothing_if_the_own_golden_is_the_closest() {
        golden("LoginPageTest/dark.png", dark);

        assertThat(find(Scene.noisy(light, 2))).isEmpty();
    }

    @Test
    void a_variant_of_the_own_golden_is_no_other_golden() {
        golden("LoginPageTest/light@mac.png", dark);

        assertThat(find(dark)).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_passed_over() throws IOException {
        Path other = golden("LoginPageTest/zebra.png", dark);
        Files.writeString(goldens.resolve("LoginPageTest/pointer.png"), "version https://git-lfs.github.com/spec/v1\n");
        byte[] png = ImageFiles.encodePng(dark);
        Files.write(goldens.resolve("LoginPageTest/cut.png"), Arrays.copyOf(png, png.length / 2));

        assertThat(find(dark)).contains(new ClosestGolden(other, true));
    }

    @Test
    void what_was_looked_at_before_is_looked_at_again_once_it_was_written() throws IOException {
        Path other = golden("LoginPageTest/dark.png", light);
        assertThat(find(dark)).isEmpty();

        golden("LoginPageTest/dark.png", dark);
        Files.setLastModifiedTime(other, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(find(dark)).contains(new ClosestGolden(other, true));
    }

    @Test
    void of_many_the_closest_is_found_each_time() {
        for (int i = 0; i < 12; i++) {
            int shade = 20 * i;
            golden("LoginPageTest/shade-%d.png".formatted(i), Scene.channels(light, value -> (value + shade) % 256));
        }

        for (int i = 1; i < 12; i++) {
            int shade = 20 * i;
            Pixels actual = Scene.noisy(Scene.channels(light, value -> (value + shade) % 256), 1);
            assertThat(find(actual))
                    .contains(new ClosestGolden(goldens.resolve("LoginPageTest/shade-%d.png".formatted(i)), false));
        }
    }

    private Optional<ClosestGolden> find(Pixels actual) {
        return ClosestGolden.find(sketches, LIGHT, goldens.resolve(LIGHT.fileName()), light, actual, Optional.empty());
    }

    private Path golden(String file, Pixels picture) {
        Path path = goldens.resolve(file);
        ImageFiles.writePng(path, picture);
        return path;
    }
}
