package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.awt.geom.AffineTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

    private final CauseDetector detector = new Shift();
    private final Pixels scene = Scene.drawn();

    @ParameterizedTest
    @CsvSource({
        "1, 0, the picture is moved by 1 px to the right",
        "-3, 2, the picture is moved by 3 px to the left and 2 px down",
        "0, -8, the picture is moved by 8 px up"
    })
    void recognises_whole_pixels(int right, int down, String what) {
        Pixels moved = Scene.mapped(scene, (x, y) -> Scene.at(scene, x - right, y - down));

        assertThat(detector.detect(scene, moved))
                .contains(new LikelyCause(what, "moved back, the pictures are equal but for their edges"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0, the picture is moved by about 0.5 px to the right",
        "-0.3, 0.4, the picture is moved by about 0.3 px to the left and about 0.4 px down",
        "2.5, 0, the picture is moved by about 2.5 px to the right"
    })
    void recognises_drawing_that_starts_between_pixels(double right, double down, String what) {
        assertThat(detector.detect(scene, Scene.drawn(AffineTransform.getTranslateInstance(right, down))))
                .hasValueSatisfying(cause -> {
                    assertThat(cause.what()).isEqualTo(what);
                    assertThat(cause.because())
                            .matches(
                                    "moved back, the root mean square difference falls from [\\d.]+ to [\\d.]+ of 255");
                });
    }

    @Test
    void blur_brightness_and_noise_do_not_move_a_picture() {
        assertThat(detector.detect(scene, Scene.blurred(scene))).isEmpty();
        assertThat(detector.detect(scene, Scene.channels(scene, value -> value - 9)))
                .isEmpty();
        assertThat(detector.detect(scene, Scene.noisy(scene, 20))).isEmpty();
    }

    @Test
    void one_shape_that_moved_is_not_a_picture_that_moved() {
        Pixels moved = Scene.drawn(AffineTransform.getTranslateInstance(2, 0));
        Pixels partly = Scene.mapped(scene, (x, y) -> y < 36 ? scene.argb(x, y) : moved.argb(x, y));

        assertThat(detector.detect(scene, partly)).isEmpty();
    }

    @Test
    void another_picture_and_a_shift_too_far_to_search_are_no_shift() {
        assertThat(detector.detect(scene, Scene.other())).isEmpty();
        assertThat(detector.detect(scene, Scene.mapped(scene, (x, y) -> Scene.at(scene, x - 20, y))))
                .isEmpty();
    }

    @Test
    void a_picture_too_small_to_be_moved_is_left_alone() {
        Pixels small = scene.crop(new Region(0, 0, 20, 20));

        assertThat(detector.detect(small, Scene.noisy(small, 9))).isEmpty();
    }
}
