package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import org.junit.jupiter.api.Test;

class FlippedOrRotatedTest {

    private static final int RIGHT = Scene.WIDTH - 1;
    private static final int BOTTOM = Scene.HEIGHT - 1;
    private static final PixelSize UPRIGHT = new PixelSize(Scene.HEIGHT, Scene.WIDTH);

    private final CauseDetector detector = new FlippedOrRotated();
    private final Pixels scene = Scene.drawn();

    @Test
    void recognises_mirror_images_and_half_turns() {
        assertCause(Scene.mapped(scene, (x, y) -> scene.argb(RIGHT - x, y)), "the picture is mirrored left to right");
        assertCause(Scene.mapped(scene, (x, y) -> scene.argb(x, BOTTOM - y)), "the picture is mirrored top to bottom");
        assertCause(
                Scene.mapped(scene, (x, y) -> scene.argb(RIGHT - x, BOTTOM - y)),
                "the picture is rotated by 180 degrees");
    }

    @Test
    void recognises_quarter_turns_although_the_size_is_another() {
        assertCause(
                Scene.mapped(UPRIGHT, (x, y) -> scene.argb(y, BOTTOM - x)),
                "the picture is rotated by 90 degrees clockwise");
        assertCause(
                Scene.mapped(UPRIGHT, (x, y) -> scene.argb(RIGHT - y, x)),
                "the picture is rotated by 90 degrees counterclockwise");
        assertCause(Scene.mapped(UPRIGHT, (x, y) -> scene.argb(y, x)), "rows and columns of the picture are exchanged");
    }

    @Test
    void a_change_in_a_symmetric_picture_is_no_mirror_image() {
        Pixels symmetric = Scene.mapped(scene, (x, y) -> scene.argb(Math.min(x, RIGHT - x), y));
        Pixels changed = Scene.mapped(symmetric, (x, y) -> x < 9 && y < 9 ? 0xFF00FF00 : symmetric.argb(x, y));

        assertThat(detector.detect(symmetric, changed)).isEmpty();
        assertThat(detector.detect(symmetric, symmetric)).isEmpty();
    }

    @Test
    void a_picture_of_which_a_part_is_mirrored_is_not_mirrored() {
        Pixels half = Scene.mapped(scene, (x, y) -> y < 32 ? scene.argb(RIGHT - x, y) : scene.argb(x, y));

        assertThat(detector.detect(scene, half)).isEmpty();
    }

    @Test
    void another_picture_is_no_turned_one_upright_or_not() {
        Pixels other = Scene.other();

        assertThat(detector.detect(scene, other)).isEmpty();
        assertThat(detector.detect(scene, Scene.mapped(UPRIGHT, (x, y) -> other.argb(y, x))))
                .isEmpty();
    }

    @Test
    void a_blank_picture_looks_the_same_from_all_sides() {
        Pixels blank = Scene.colours(scene, argb -> 0xFF336699);
        Pixels blankUpright = Scene.mapped(UPRIGHT, (x, y) -> 0xFF336699);

        assertThat(detector.detect(blank, blankUpright)).isEmpty();
    }

    private void assertCause(Pixels actual, String what) {
        assertThat(detector.detect(scene, actual))
                .contains(new LikelyCause(what, "turned back, the pictures are equal"));
    }
}
