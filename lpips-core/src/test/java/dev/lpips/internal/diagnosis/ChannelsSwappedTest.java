package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsSwappedTest {

    private final CauseDetector detector = new ChannelsSwapped();
    private final Pixels scene = Scene.drawn();

    @ParameterizedTest
    @CsvSource({
        "0, 8, 16, red and blue are swapped",
        "8, 16, 0, red and green are swapped",
        "16, 0, 8, green and blue are swapped",
        "8, 0, 16, 'red, green and blue are rotated'",
        "0, 16, 8, 'red, green and blue are rotated'"
    })
    void recognises_every_wrong_order(int red, int green, int blue, String what) {
        assertThat(detector.detect(scene, Scene.colours(scene, argb -> ordered(argb, red, green, blue))))
                .contains(new LikelyCause(what, "in the right order, the pictures are equal"));
    }

    @Test
    void says_how_much_is_left_of_the_difference() {
        Pixels swappedAndNoisy = Scene.noisy(Scene.colours(scene, argb -> ordered(argb, 0, 8, 16)), 1);

        assertThat(detector.detect(scene, swappedAndNoisy))
                .hasValueSatisfying(cause -> assertThat(cause.because())
                        .matches("in the right order, the mean difference falls from \\d+\\.\\d to 0\\.\\d of 255"));
    }

    @Test
    void a_gray_picture_tells_nothing_of_its_channels() {
        Pixels gray = Scene.colours(scene, argb -> (argb & 0xFF000000) | (argb & 0xFF) * 0x010101);

        assertThat(detector.detect(gray, Scene.channels(gray, value -> value - 20)))
                .isEmpty();
    }

    @Test
    void other_colours_are_no_swap() {
        Pixels redder = Scene.colours(scene, argb -> argb | 0x00FF0000);
        Pixels halfSwapped = Scene.mapped(
                scene, (x, y) -> x < 40 ? ordered(scene.argb(x, y), 0, 8, 16) : ordered(scene.argb(x, y), 8, 16, 0));

        assertThat(detector.detect(scene, redder)).isEmpty();
        assertThat(detector.detect(scene, halfSwapped)).isEmpty();
        assertThat(detector.detect(scene, Scene.other())).isEmpty();
    }

    @Test
    void another_size_has_no_pixels_to_compare() {
        assertThat(detector.detect(scene, scene.crop(new Region(0, 0, 10, 10)))).isEmpty();
    }

    private static int ordered(int argb, int red, int green, int blue) {
        return 0xFF000000 | ((argb >> 16) & 0xFF) << red | ((argb >> 8) & 0xFF) << green | (argb & 0xFF) << blue;
    }
}
