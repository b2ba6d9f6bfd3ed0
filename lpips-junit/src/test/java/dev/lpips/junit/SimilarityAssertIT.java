package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Tolerance;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;

/** One gray against another with ten more of red: an MSE of 100 / 3 / 255^2, and a luma of 100 against 103. */
@ExtendWith(SyntheticModel.class)
class SimilarityAssertIT {

    private final BufferedImage gray = plain(0x646464);
    private final BufferedImage redder = plain(0x6E6464);

    @Test
    void measures_on_the_right_side_of_their_limits_pass() {
        assertThatImage(redder)
                .hasPsnrOfAtLeast(32.90, gray)
                .hasSsimOfAtLeast(0.99956, gray)
                .hasMseOfAtMost(0.00051263, gray)
                .isSimilarTo(gray, Tolerance.mse(0.00051263));
        assertThatImage(gray)
                .hasPsnrOfAtLeast(100, gray)
                .hasSsimOfAtLeast(1, gray)
                .hasMseOfAtMost(0, gray);
    }

    @Test
    void a_failure_has_the_measure_its_limit_and_what_would_pass() {
        assertFailure(
                image -> image.hasPsnrOfAtLeast(32.91, gray),
                "PSNR        : 32.90   falls short of 32.91   (dB over red, green and blue)",
                "at PSNR 32.90");
        assertFailure(
                image -> image.hasSsimOfAtLeast(0.9997, gray),
                "SSIM        : 0.9995   falls short of 0.9997   (Wang 2004: luma, 11 x 11 gaussian)",
                "at SSIM 0.9995");
        assertFailure(
                image -> image.hasMseOfAtMost(0.0005, gray),
                "MSE         : 0.000513   exceeds 0.000500   (red, green and blue from 0 to 1)",
                "at MSE 0.000513");
    }

    @Test
    void they_chain_with_what_chooses_the_part_and_are_described() {
        assertThatImage(redder).ignoring(0, 0, 40, 39).hasPsnrOfAtLeast(30, gray);
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThatImage(redder).as("logo").hasPsnrOfAtLeast(40, gray))
                .withMessageStartingWith("[logo] image is not perceptually close to its reference\n  PSNR");
    }

    @Test
    void soft_assertions_collect_them() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LpipsSoftAssertions.assertSoftly(softly -> softly.assertThatImage(redder)
                        .hasPsnrOfAtLeast(40, gray)
                        .hasSsimOfAtLeast(0.5, gray)
                        .hasMseOfAtMost(0, gray)))
                .withMessageContaining("2 failures")
                .withMessageContaining("falls short of 40.00")
                .withMessageContaining("exceeds 0.000000");
    }

    @Test
    void a_limit_that_nobody_can_mean_is_misuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatImage(redder).hasSsimOfAtLeast(98, gray))
                .withMessage("A limit of SSIM is a number from -1 to 1, but was 98.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatImage(redder).hasPsnrOfAtLeast(-1, gray));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatImage(redder).hasMseOfAtMost(2, gray));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatImage(redder).hasMseOfAtMost(0.5, null))
                .withMessage("The reference is null");
    }

    private void assertFailure(Consumer<ImageAssert> check, String line, String passing) {
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> check.accept(assertThatImage(redder)))
                .satisfies(error -> assertThat(error.getMessage())
                        .startsWith("image is not perceptually close to its reference\n  " + line + "\n")
                        .contains("\n  would pass  : " + passing + "\n"));
    }

    private static BufferedImage plain(int colour) {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, colour);
        }
        return image;
    }
}
