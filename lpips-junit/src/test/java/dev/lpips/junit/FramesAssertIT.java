package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatFrames;
import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lpips.Tolerance;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.Pictures;
import dev.lpips.oracle.TinyGif;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

@ExtendWith(SyntheticModel.class)
class FramesAssertIT {

    private static final BufferedImage PAGE = Drawing.page();
    private static final BufferedImage DARK = Drawing.darkPage();

    @TempDir
    private Path folder;

    @Test
    void frames_that_look_like_their_reference_pass_from_a_list_a_directory_and_a_gif() {
        ImageFiles.writePng(folder.resolve("frame-10.png"), Pictures.pixels(DARK));
        ImageFiles.writePng(folder.resolve("frame-9.png"), Pictures.pixels(PAGE));

        assertThatFrames(folder)
                .arePerceptuallyCloseTo(List.of(PAGE, DARK), 0)
                .arePerceptuallyCloseTo(new BufferedImage[] {Drawing.almostPage(), DARK}, 0.5)
                .changeLike(List.of(PAGE, DARK), 0);
        assertThatFrames(gif(0, 1)).arePerceptuallyCloseTo(gif(0, 1), Tolerance.GOLDEN);
    }

    @Test
    void the_worst_frame_is_named_with_its_file_and_leaves_evidence() {
        ImageFiles.writePng(folder.resolve("frame-9.png"), Pictures.pixels(PAGE));
        ImageFiles.writePng(folder.resolve("frame-10.png"), Pictures.pixels(DARK));

        AssertionFailedError failure = catchThrowableOfType(
                AssertionFailedError.class,
                () -> assertThatFrames(folder).as("the fade").arePerceptuallyCloseTo(List.of(PAGE, PAGE), 0.001));

        assertThat(failure)
                .hasMessageStartingWith(
                        "[the fade] frame 2 (frame-10.png) of 2 is the worst of a sequence that is not"
                                + " perceptually close to its reference\n  failing : 1 frame: 2\nimage is not perceptually close")
                .hasMessageContaining("FramesAssertIT");
        assertThat(failure.isActualDefined()).isTrue();
        assertThat(failure.isExpectedDefined()).isTrue();
        assertThat(SyntheticModel.EVIDENCE).isDirectoryRecursivelyContaining("glob:**-actual.png");
    }

    @Test
    void a_frame_too_many_is_a_failure_with_both_counts() throws IOException {
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThatFrames(gif(0, 1, 0)).arePerceptuallyCloseTo(gif(0, 1), 1))
                .withMessageContainingAll("actual    : 3 frames", "reference : 2 frames")
                .satisfies(
                        failure -> assertThat(failure.getExpected().getValue()).isEqualTo(2));
        assertThat(SyntheticModel.pictures()).isEmpty();
    }

    @Test
    void a_sequence_that_stands_still_where_its_reference_moves_fails_between_two_frames() {
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(
                        () -> assertThatFrames(List.of(PAGE, DARK, DARK)).changeLike(List.of(PAGE, DARK, PAGE), 0.001))
                .withMessageContainingAll("from frame 2 to frame 3", "1 of 2 changes, after frame 2", "at most 0.0010");
    }

    @Test
    void a_sequence_whose_frames_change_their_size_fails() {
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() ->
                        assertThatFrames(List.of(PAGE, Drawing.page(2, 2))).changeLike(List.of(PAGE, PAGE), 1))
                .withMessageContainingAll("frame 1 : 64 x 48", "frame 2 : 2 x 2");
    }

    @Test
    void misuse_is_no_failure_of_a_picture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatFrames("frames"))
                .withMessageStartingWith("Not a sequence of pictures");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatFrames(List.of(PAGE)).arePerceptuallyCloseTo(null, 1))
                .withMessage("The reference is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatFrames(List.of(PAGE)).changeLike(List.of(PAGE), 1))
                .withMessage("A reference of one frame has no changes to compare with");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatFrames(List.of(PAGE)).changeLike(List.of(PAGE, PAGE), Double.NaN));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatFrames(null).arePerceptuallyCloseTo(List.of(PAGE), 1))
                .withMessageContaining("Expecting actual not to be null");
    }

    @Test
    void failures_of_sequences_and_pictures_are_collected_by_soft_assertions() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LpipsSoftAssertions.assertSoftly(softly -> {
                    softly.assertThatFrames(List.of(PAGE)).arePerceptuallyCloseTo(List.of(DARK), 0.001);
                    softly.assertThatFrames(List.of(PAGE)).arePerceptuallyCloseTo(List.of(PAGE, PAGE), 1);
                    softly.assertThatImage(PAGE).hasSize(1, 1);
                }))
                .withMessageContaining("3 failures");
        assertThatImage(PAGE).hasSize(64, 48);
    }

    private static byte[] gif(int... colours) {
        TinyGif gif = new TinyGif(40, 40);
        for (int colour : colours) {
            int[] filled = new int[1600];
            Arrays.fill(filled, colour);
            gif.frame(0, 0, 40, 40, 1, filled);
        }
        return gif.bytes();
    }
}
