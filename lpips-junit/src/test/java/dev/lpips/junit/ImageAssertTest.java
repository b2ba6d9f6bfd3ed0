package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Tolerance;
import dev.lpips.image.PixelSize;
import dev.lpips.model.ModelException;
import java.awt.image.BufferedImage;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.FileInfo;

/** What needs no network. */
@ExtendWith(SyntheticModel.class)
class ImageAssertTest {

    private final BufferedImage page = Drawing.page();

    @Test
    void an_identical_picture_passes_everything_that_asks_for_likeness() {
        assertThatImage(page)
                .isIdenticalTo(Drawing.page())
                .isPerceptuallyCloseTo(Drawing.page(), 0)
                .isPerceptuallyCloseTo(Drawing.page(), Tolerance.GOLDEN)
                .hasSize(64, 48)
                .hasSize(new PixelSize(64, 48));
    }

    @Test
    void another_pixel_is_counted_placed_and_shown() {
        AssertionFailedError error =
                failure(() -> assertThatImage(Drawing.almostPage()).isIdenticalTo(page));

        assertThat(error).hasMessage("""
                image does not have the pixels of its reference
                  differing : 1 of 3072 pixels, by up to 1 of 255 in a channel
                  first     : x 3, y 2   (actual #FFFFFFFE, reference #FFFFFFFF; alpha, red, green, blue)
                  size      : 64 x 48, both
                  actual    : target/fixtures/evidence/ImageAssertTest/another_pixel_is_counted_placed_and_shown-actual.png
                  reference : target/fixtures/evidence/ImageAssertTest/another_pixel_is_counted_placed_and_shown-reference.png""");
        assertThatImage(((FileInfo) error.getActual().getValue()).getContents()).isIdenticalTo(Drawing.almostPage());
        assertThatImage(((FileInfo) error.getExpected().getValue()).getContents())
                .isIdenticalTo(page);
    }

    @Test
    void another_size_is_told_before_anything_is_measured() {
        BufferedImage wider = Drawing.page(65, 48);

        assertThat(failure(() -> assertThatImage(wider).isIdenticalTo(page)))
                .hasMessageContaining("image does not have the size of its reference")
                .hasMessageContaining("actual size    : 65 x 48   (actual is 1 wider)");
        assertThat(failure(() -> assertThatImage(wider).isPerceptuallyCloseTo(page, 1)))
                .hasMessageContaining("actual is 1 wider");
        assertThat(failure(() -> assertThatImage(wider).isPerceptuallyDifferentFrom(page, 0)))
                .hasMessageContaining("actual is 1 wider");
        assertThat(failure(() -> assertThatImage(wider).isCloserTo(wider).thanTo(page)))
                .hasMessageContaining("actual is 1 wider");
    }

    @Test
    void a_wrong_size_is_said_with_the_right_one_and_the_description() {
        assertThat(failure(() -> assertThatImage(page).as("thumb %d%%", 50).hasSize(63, 50)))
                .hasMessage("""
                        [thumb 50%] image does not have the size 63 x 50
                          actual size : 64 x 48   (actual is 1 wider, 2 shorter)""");
    }

    @Test
    void the_stack_trace_starts_in_the_test() {
        AssertionFailedError error = failure(() -> assertThatImage(page).hasSize(1, 1));

        assertThat(error.getStackTrace()[0].getClassName()).isEqualTo(ImageAssertTest.class.getName());
    }

    @Test
    void null_fails_as_it_does_everywhere_in_AssertJ() {
        assertThatImage(null).isNull();
        assertNull(() -> assertThatImage(null).hasSize(1, 1));
        assertNull(() -> assertThatImage(null).isIdenticalTo(page));
        assertNull(() -> assertThatImage(null).isPerceptuallyCloseTo(page, 1));
        assertNull(() -> assertThatImage(null).isPerceptuallyDifferentFrom(page, 0));
        assertNull(() -> assertThatImage(null).isCloserTo(page).thanTo(page));
    }

    @Test
    void misuse_is_no_failed_assertion() {
        assertMisuse(() -> assertThatImage("page.png"), "For a file name, use Path.of(..).");
        assertMisuse(() -> assertThatImage(page).isIdenticalTo(null), "The reference is null");
        assertMisuse(() -> assertThatImage(page).isIdenticalTo(42), "Not a picture: java.lang.Integer");
        assertMisuse(() -> assertThatImage(page).isCloserTo(null), "The first reference is null");
        assertMisuse(() -> assertThatImage(page).isCloserTo(page).thanTo(null), "The second reference is null");
        assertMisuse(
                () -> assertThatImage(page).isPerceptuallyCloseTo(page, (Tolerance) null), "The tolerance is null");
        assertMisuse(() -> assertThatImage(page).hasSize(0, 1), "A picture is at least 1 x 1 pixels");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void a_threshold_that_is_none_is_misuse(double threshold) {
        String message = "A limit of distance is a number from 0 to 1.5, but was " + threshold;

        assertMisuse(() -> assertThatImage(page).isPerceptuallyCloseTo(page, threshold), message);
        assertMisuse(() -> assertThatImage(page).isPerceptuallyDifferentFrom(page, threshold), message);
    }

    @Test
    void a_golden_needs_a_test_that_has_goldens() {
        assertThatExceptionOfType(ExtensionConfigurationException.class)
                .isThrownBy(() -> assertThatImage(page).matchesGolden())
                .withMessage(
                        "matchesGolden() needs to know which test is running, but on this thread (\"%s\") there is"
                                + " none that has @GoldenImages. Annotate the test class or method with @GoldenImages; on a"
                                + " thread of your own, use the parameter Goldens of a @Test method",
                        Thread.currentThread().getName());
    }

    @Test
    void a_model_that_is_not_installed_is_a_fault() {
        System.setProperty("lpips.model", "vgg");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> assertThatImage(page).isPerceptuallyCloseTo(Drawing.darkPage(), 1))
                .withMessageContaining("install-model -Dlpips.model=vgg");
    }

    @Test
    void all_failures_of_a_soft_block_are_reported_and_misuse_ends_it() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LpipsSoftAssertions.assertSoftly(softly -> {
                    softly.assertThatImage(page).as("header").hasSize(1, 1).isIdenticalTo(Drawing.almostPage());
                    softly.assertThatImage(page).isCloserTo(page).thanTo(Drawing.page(2, 2));
                    softly.assertThat("text").isEqualTo("text");
                }))
                .withMessageContaining("[header] image does not have the size 1 x 1")
                .withMessageContaining("[header] image does not have the pixels of its reference")
                .withMessageContaining("image does not have the size of its reference")
                .withMessageContaining("3 failures");

        assertMisuse(
                () -> LpipsSoftAssertions.assertSoftly(
                        softly -> softly.assertThatImage(page).isIdenticalTo(null)),
                "The reference is null");
    }

    private static AssertionFailedError failure(ThrowingCallable assertion) {
        return Assertions.catchThrowableOfType(AssertionFailedError.class, assertion);
    }

    private static void assertNull(ThrowingCallable assertion) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .withMessageContaining("Expecting actual not to be null");
    }

    private static void assertMisuse(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
