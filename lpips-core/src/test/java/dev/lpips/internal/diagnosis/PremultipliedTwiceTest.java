package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.Pixels;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PremultipliedTwiceTest {

    private final CauseDetector detector = new PremultipliedTwice();
    private final Pixels scene = Scene.translucent();

    @Test
    void recognises_colours_that_are_darker_by_their_alpha() {
        assertThat(detector.detect(scene, darkened(scene, alpha -> alpha))).hasValueSatisfying(cause -> {
            assertThat(cause.what()).isEqualTo("the colours of the actual are multiplied by alpha twice");
            assertThat(cause.because()).matches("so are (\\d+) of the \\1 pixels that differ");
        });
    }

    @Test
    void recognises_it_in_the_reference_too() {
        assertThat(detector.detect(darkened(scene, alpha -> alpha), scene))
                .hasValueSatisfying(cause -> assertThat(cause.what())
                        .isEqualTo("the colours of the reference are multiplied by alpha twice"));
    }

    @Test
    void colours_that_are_darker_by_something_else_are_not_multiplied() {
        assertThat(detector.detect(scene, darkened(scene, alpha -> 0.9))).isEmpty();
        assertThat(detector.detect(scene, darkened(scene, alpha -> alpha * alpha)))
                .isEmpty();
    }

    @Test
    void another_alpha_is_not_another_multiplication() {
        Pixels thinner = Scene.colours(scene, argb -> (argb >>> 25) << 24 | argb & 0xFFFFFF);

        assertThat(detector.detect(scene, thinner)).isEmpty();
    }

    @Test
    void opaque_pictures_have_no_alpha_to_multiply_by() {
        Pixels opaque = Scene.drawn();

        assertThat(detector.detect(opaque, Scene.channels(opaque, value -> value / 2)))
                .isEmpty();
    }

    @Test
    void a_hair_of_difference_in_nearly_opaque_pixels_tells_nothing() {
        Pixels nearlyOpaque = Scene.colours(Scene.drawn(), argb -> argb & 0xFFFFFF | 0xFD000000);

        assertThat(detector.detect(nearlyOpaque, Scene.channels(nearlyOpaque, value -> value - 1)))
                .isEmpty();
    }

    private static Pixels darkened(Pixels picture, DoubleUnaryOperator factorOfAlpha) {
        return Scene.colours(picture, argb -> {
            double factor = factorOfAlpha.applyAsDouble((argb >>> 24) / 255.0);
            int darker = argb & 0xFF000000;
            for (int shift = 0; shift <= 16; shift += 8) {
                darker |= (int) Math.round(((argb >> shift) & 0xFF) * factor) << shift;
            }
            return darker;
        });
    }
}
