package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.IMAGE;
import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static dev.lpips.junit.LpipsAssertions.thenImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Tolerance;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelException;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
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

    @Test
    void width_height_and_the_size_of_another_picture() {
        assertThatImage(page).hasWidth(64).hasHeight(48).hasSameSizeAs(Drawing.darkPage());

        assertThat(failure(() -> assertThatImage(page).hasWidth(63)))
                .hasMessageStartingWith("image does not have the size 63 x 48")
                .hasMessageContaining("actual is 1 wider");
        assertThat(failure(() -> assertThatImage(page).hasHeight(50))).hasMessageContaining("actual is 2 shorter");
        assertThat(failure(() -> assertThatImage(page).hasSameSizeAs(Drawing.page(65, 48))))
                .hasMessageContaining("actual is 1 narrower");
    }

    @Test
    void two_pictures_that_should_differ_and_have_the_same_pixels() {
        assertThatImage(page).isNotIdenticalTo(Drawing.almostPage()).isNotIdenticalTo(Drawing.page(65, 48));

        assertThat(failure(() -> assertThatImage(page).isNotIdenticalTo(Drawing.page())))
                .hasMessageStartingWith("image has exactly the pixels of its reference\n  size      : 64 x 48, both");
        assertThat(failure(() -> assertThatImage(page)
                        .ignoring(new Rectangle(3, 2, 1, 1))
                        .isNotIdenticalTo(Drawing.almostPage())))
                .hasMessageContaining("exactly the pixels");
    }

    @Test
    void equality_is_that_of_the_pixels() {
        assertThatImage(page)
                .isEqualTo(Drawing.page())
                .isNotEqualTo(Drawing.almostPage())
                .isNotEqualTo(null);
        assertThatImage(null).isEqualTo(null);

        assertThat(failure(() -> assertThatImage(page).isEqualTo(Drawing.almostPage())))
                .hasMessageContaining("differing : 1 of 3072 pixels");
    }

    @Test
    void a_region_is_ignored_whichever_way_it_is_named() {
        assertThatImage(Drawing.almostPage()).ignoring(new Region(3, 2, 1, 1)).isIdenticalTo(page);
        assertThatImage(Drawing.almostPage())
                .ignoring(new Rectangle(3, 2, 1, 1))
                .isIdenticalTo(page);
        assertMisuse(() -> assertThatImage(page).ignoring((Rectangle) null), "The rectangle is null");
        assertMisuse(
                () -> assertThatImage(page).ignoring(new Rectangle(3, 2, 0, 1)),
                "Not a region of a picture: x 3, y 2, 0 x 1");
    }

    @Test
    void a_tolerance_of_other_measures_asks_no_network() {
        assertThatImage(page)
                .isSimilarTo(Drawing.almostPage(), Tolerance.ssim(0.98))
                .withTolerance(Tolerance.psnr(40))
                .isSimilarTo(Drawing.almostPage());

        assertThat(failure(() -> assertThatImage(page).isSimilarTo(Drawing.darkPage(), Tolerance.ssim(0.98))))
                .hasMessageContaining("SSIM");
        assertThat(failure(() ->
                        assertThatImage(page).withTolerance(Tolerance.psnr(40)).isSimilarTo(Drawing.darkPage())))
                .hasMessageContaining("PSNR");
    }

    @Test
    void a_model_of_the_assertions_own_measures() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() ->
                        assertThatImage(page).usingModel(Backbone.VGG).isPerceptuallyCloseTo(Drawing.darkPage(), 1))
                .withMessageContaining("vgg");
    }

    @Test
    void pictures_among_other_objects_and_in_the_words_of_behaviour() {
        thenImage(page).hasWidth(64);
        Assertions.assertThat(List.of(page)).first(Assertions.as(IMAGE)).hasWidth(64);
    }

    @Test
    void a_message_of_the_tests_own_keeps_what_was_measured_and_where_the_pictures_are() {
        assertThat(failure(() -> assertThatImage(page)
                        .as("logo")
                        .withFailMessage("the logo was redrawn")
                        .isIdenticalTo(Drawing.almostPage())))
                .hasMessageStartingWith("[logo] the logo was redrawn\nimage does not have the pixels of its reference")
                .hasMessageContaining("-actual.png");
    }

    @Test
    void a_soft_failure_names_the_line_of_the_test() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LpipsSoftAssertions.assertSoftly(
                        softly -> softly.assertThatImage(page).hasSize(1, 1)))
                .withMessageContaining("at ImageAssertTest.lambda$a_soft_failure_names_the_line_of_the_test$");
    }

    @Test
    void a_picture_that_cannot_be_read_is_one_soft_failure_among_others() {
        byte[] broken = {1, 2, 3};

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LpipsSoftAssertions.assertSoftly(softly -> {
                    softly.assertThatImage(broken).hasSize(1, 1).isIdenticalTo(page);
                    softly.assertThatImage(page).hasSize(1, 1);
                }))
                .withMessageContaining("The picture in a byte[]")
                .withMessageContaining("image does not have the size 1 x 1")
                .withMessageContaining("2 failures");
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
