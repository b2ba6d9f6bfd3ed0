package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.Pixels;
import java.awt.geom.AffineTransform;
import org.junit.jupiter.api.Test;

class ColourShiftTest {

    private final CauseDetector detector = new ColourShift();
    private final Pixels scene = Scene.drawn();

    @Test
    void recognises_brightness_and_says_how_far_each_channel_went_where_it_could() {
        assertThat(detector.detect(scene, Scene.channels(scene, value -> Math.abs(value - 20))))
                .contains(
                        new LikelyCause(
                                "the colours are shifted, the shapes are not",
                                "one tone curve per channel explains 100 % of the difference; on average red -20.0, green -20.0, blue -19.6"));
    }

    @Test
    void recognises_gamma_inversion_and_tint() {
        assertShift(Scene.channels(scene, value -> (int) Math.round(255 * Math.pow(value / 255.0, 1.3))));
        assertShift(Scene.channels(scene, value -> 255 - value));
        assertShift(Scene.colours(scene, argb -> argb & 0xFFFFFFE0));
    }

    @Test
    void noise_and_blur_are_no_colours() {
        assertThat(detector.detect(scene, Scene.noisy(scene, 12))).isEmpty();
        assertThat(detector.detect(scene, Scene.blurred(scene))).isEmpty();
    }

    @Test
    void moved_shapes_are_no_colours() {
        assertThat(detector.detect(scene, Scene.drawn(AffineTransform.getTranslateInstance(4, 3))))
                .isEmpty();
        assertThat(detector.detect(scene, Scene.other())).isEmpty();
    }

    @Test
    void one_recoloured_shape_is_not_a_recoloured_picture() {
        Pixels greenText = Scene.colours(scene, argb -> argb == 0xFF303030 ? 0xFF20A020 : argb);

        assertThat(greenText).isNotEqualTo(scene);
        assertThat(detector.detect(scene, greenText)).isEmpty();
    }

    @Test
    void a_shift_of_one_half_of_the_picture_is_no_shift_of_its_colours() {
        Pixels half = Scene.mapped(scene, (x, y) -> x < 60 ? scene.argb(x, y) - 0x202020 : scene.argb(x, y));

        assertThat(detector.detect(scene, half)).isEmpty();
    }

    private void assertShift(Pixels actual) {
        assertThat(detector.detect(scene, actual))
                .hasValueSatisfying(
                        cause -> assertThat(cause.what()).isEqualTo("the colours are shifted, the shapes are not"));
    }
}
