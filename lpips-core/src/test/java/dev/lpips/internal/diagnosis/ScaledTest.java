package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import org.junit.jupiter.api.Test;

class ScaledTest {

    private final CauseDetector detector = new Scaled();
    private final Pixels scene = Scene.drawn();

    @Test
    void recognises_a_picture_for_a_finer_display_and_for_a_coarser_one() {
        Pixels twice = Scene.mapped(new PixelSize(192, 128), (x, y) -> scene.argb(x / 2, y / 2));
        Pixels thrice = Scene.mapped(new PixelSize(288, 192), (x, y) -> scene.argb(x / 3, y / 3));

        assertThat(detector.detect(scene, twice))
                .contains(new LikelyCause(
                        "the picture is drawn at 2 times the scale", "at one scale, the pictures are equal"));
        assertThat(detector.detect(thrice, scene))
                .contains(new LikelyCause(
                        "the picture is drawn at 1/3 of the scale", "at one scale, the pictures are equal"));
    }

    @Test
    void twice_the_size_is_not_twice_the_scale() {
        Pixels other = Scene.other();

        assertThat(detector.detect(scene, Scene.mapped(new PixelSize(192, 128), (x, y) -> Scene.at(scene, x, y))))
                .isEmpty();
        assertThat(detector.detect(scene, Scene.mapped(new PixelSize(192, 128), (x, y) -> other.argb(x / 2, y / 2))))
                .isEmpty();
        assertThat(detector.detect(scene, Scene.mapped(new PixelSize(192, 127), (x, y) -> scene.argb(x / 2, y / 2))))
                .isEmpty();
    }
}
