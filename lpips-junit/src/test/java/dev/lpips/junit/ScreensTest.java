package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Tolerance;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.FileInfo;

@ExtendWith(SyntheticModel.class)
class ScreensTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final BufferedImage blank = Drawing.page(64, 48);
    private final BufferedImage page = Drawing.darkPage();

    @Test
    void the_first_capture_that_has_the_pixels_of_the_one_before_is_the_screen() {
        Iterator<BufferedImage> captures =
                List.of(blank, page, blank, page, Drawing.darkPage(), blank).iterator();

        assertThatImage(Screens.settled(captures::next, LONG)).isIdenticalTo(page);
        assertThat(captures).toIterable().hasSize(1);
    }

    @Test
    void an_assertion_on_a_screen_waits_for_it() {
        Iterator<BufferedImage> captures = List.of(blank, page, page).iterator();

        assertThatImage(captures::next).isIdenticalTo(page);
        assertThatImage((Supplier<?>) null).isNull();
    }

    @Test
    void a_screen_that_keeps_changing_a_little_settles_under_a_tolerance() {
        Iterator<BufferedImage> captures =
                List.of(page, blank, Drawing.almostPage()).iterator();

        assertThatImage(Screens.settled(captures::next, LONG, Tolerance.ssim(0.99)))
                .isIdenticalTo(Drawing.almostPage());
    }

    @Test
    void a_screen_that_does_not_settle_fails_with_its_last_two_captures() {
        Iterator<BufferedImage> captures = List.of(blank, Drawing.almostPage()).iterator();

        AssertionFailedError error = Assertions.catchThrowableOfType(
                AssertionFailedError.class, () -> Screens.settled(captures::next, Duration.ZERO));

        assertThat(error)
                .hasMessageStartingWith("screen did not settle within 0.0 s\n  captures    : 2\n")
                .hasMessageContaining("  last change : 1 pixels, the first at x 3, y 2")
                .hasMessageContaining("-actual.png   (the last capture)")
                .hasMessageContaining("-reference.png   (the last but one)");
        assertThatImage(((FileInfo) error.getActual().getValue()).getContents()).isIdenticalTo(Drawing.almostPage());
        assertThatImage(((FileInfo) error.getExpected().getValue()).getContents())
                .isIdenticalTo(blank);
        assertThat(error.getStackTrace()[0].getClassName()).startsWith(ScreensTest.class.getName());
    }

    @Test
    void a_capture_of_nothing_is_misuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Screens.settled(() -> null, LONG))
                .withMessage("The captured picture is null");
    }
}
