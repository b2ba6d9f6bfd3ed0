package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lpips.Tolerance;
import dev.lpips.measure.Psnr;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.FileInfo;

@ExtendWith(SyntheticModel.class)
class ImageAssertIT {

    private final BufferedImage page = Drawing.page();
    private final BufferedImage dark = Drawing.darkPage();

    @Test
    void passes_what_holds() {
        assertThatImage(Drawing.almostPage())
                .isPerceptuallyCloseTo(page, 0.01)
                .isPerceptuallyCloseTo(page, Tolerance.distance(0.01).andWorstPatch(0.01))
                .isPerceptuallyDifferentFrom(dark, 0.01)
                .isCloserTo(page)
                .thanTo(dark)
                .hasSize(64, 48);
    }

    @Test
    void says_how_far_a_picture_is_from_its_reference_and_shows_it() {
        AssertionFailedError error =
                failure(() -> assertThatImage(dark).as("in %s", "dark mode").isPerceptuallyCloseTo(page, 0.001));

        String stem =
                SyntheticModel.EVIDENCE + "/ImageAssertIT/says_how_far_a_picture_is_from_its_reference_and_shows_it";
        assertThat(error.getMessage()
                        .replaceAll("\\d\\.\\d{4}   (exceeds|not judged)", "N   $1")
                        .replaceAll("at distance \\S+", "at distance N")
                        .replaceAll("edges \\d+ %.*", "edges N %, ...")
                        .replaceAll("strongest at x \\d+, y \\d+", "strongest at x X, y Y"))
                .isEqualTo("""
                        [in dark mode] image is not perceptually close to its reference
                          distance    : N   exceeds 0.0010   (LPIPS 0.1, squeeze)
                          worst patch : N   not judged   (64 x 48 at x 0, y 0)
                          would pass  : at distance N
                          likely      : the colours are shifted, the shapes are not   (one tone curve per channel explains 100 % of the difference; on average red -140.3, green -178.5, blue -229.5)
                          differs in  : texture and edges N %, ...
                          colours     : deltaE up to 100.00, of 99 % of the pixels up to 100.00   (CIEDE2000; 1 is just noticeable)
                          pixels      : PSNR 0.77 dB, SSIM -0.0776   (Wang 2004: luma, 11 x 11 gaussian)
                          size        : 64 x 48, both
                          actual      : STEM-actual.png
                          reference   : STEM-reference.png
                          heatmap     : STEM-heatmap.png   (strongest at x X, y Y)""".replace("STEM", stem));
        assertThat(Path.of(stem + "-heatmap.png")).exists();
        assertThatImage(Path.of(stem + "-actual.png")).isIdenticalTo(dark);
        assertThat(error.getActual().getValue())
                .isInstanceOfSatisfying(
                        FileInfo.class, file -> assertThat(file.getPath()).endsWith("-actual.png"));
        assertThatImage(((FileInfo) error.getExpected().getValue()).getContents())
                .isIdenticalTo(page);
    }

    @Test
    void fails_by_the_worst_patch_alone() {
        assertThat(failure(() -> assertThatImage(dark)
                        .isPerceptuallyCloseTo(page, Tolerance.of(new Psnr(), 0).andWorstPatch(0))))
                .hasMessageContaining("\n  worst patch : ")
                .hasMessageContaining("   exceeds 0.0000   (64 x 48 at x 0, y 0)\n  PSNR        : ")
                .hasMessageContaining("reaches 0.00   (dB over red, green and blue)\n  distance    : ");
    }

    @Test
    void fails_what_is_too_close() {
        assertThat(failure(() -> assertThatImage(Drawing.almostPage()).isPerceptuallyDifferentFrom(page, 0.5)))
                .hasMessageStartingWith("image is perceptually too close to its reference")
                .hasMessageContaining("not above 0.5000");
    }

    @Test
    void fails_what_is_closer_to_the_other_with_both_distances_and_all_pictures() {
        assertThat(failure(() ->
                        assertThatImage(Drawing.almostPage()).isCloserTo(dark).thanTo(page)))
                .hasMessageStartingWith(
                        "image is not perceptually closer to the first reference than to the second\n  to the first   : ")
                .hasMessageContaining("to the second  : 0.00")
                .hasMessageContaining("and_all_pictures-reference.png")
                .hasMessageContaining("and_all_pictures-2-reference.png");
    }

    @Test
    void neither_of_two_equal_distances_is_closer() {
        assertThat(failure(() -> assertThatImage(page).isCloserTo(dark).thanTo(dark)))
                .hasMessageContaining("(must be greater)");
    }

    @Test
    void a_soft_block_reports_every_failure_with_its_description() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LpipsSoftAssertions.assertSoftly(softly -> {
                    softly.assertThatImage(dark).as("header").isPerceptuallyCloseTo(page, 0.001);
                    softly.assertThatImage(page).as("footer").isCloserTo(dark).thanTo(page);
                    softly.assertThatImage(page).isIdenticalTo(page);
                }))
                .withMessageContaining("2 failures")
                .withMessageContaining("[header] image is not perceptually close to its reference")
                .withMessageContaining("[footer] image is not perceptually closer to the first reference");
    }

    private static AssertionFailedError failure(ThrowingCallable assertion) {
        return Assertions.catchThrowableOfType(AssertionFailedError.class, assertion);
    }
}
