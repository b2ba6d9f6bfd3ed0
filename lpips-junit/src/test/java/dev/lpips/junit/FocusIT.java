package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.Region;
import dev.lpips.image.io.Pictures;
import dev.lpips.measure.Psnr;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;

/** What of a picture is looked at. */
@ExtendWith(SyntheticModel.class)
class FocusIT {

    private static final String DIRECTORY = "target/fixtures/goldens";
    private static final Region CLOCK = new Region(50, 2, 10, 6);
    private static final Tolerance STRICT = Tolerance.distance(0).andWorstColour(0);

    private final BufferedImage page = Drawing.page();
    private final BufferedImage later = withClock(Drawing.page(), CLOCK);

    @Test
    void what_is_ignored_does_not_fail_and_everything_else_does() {
        assertThatImage(later)
                .ignoring(50, 2, 10, 6)
                .isPerceptuallyCloseTo(page, STRICT)
                .isIdenticalTo(page);
        assertThatImage(later).ignoring(mask(64, 48, CLOCK)).isPerceptuallyCloseTo(page, STRICT);

        assertThat(failure(() -> assertThatImage(later).ignoring(50, 2, 9, 6).isPerceptuallyCloseTo(page, STRICT)))
                .hasMessageContaining("\n  ignored     ")
                .hasMessageContaining(": 9 x 6 at x 50, y 2   (1.8 % of what is looked at; hatched in the heatmap)");
    }

    @Test
    void evidence_shows_the_pictures_as_they_are_and_the_heatmap_what_was_not_judged() {
        failure(() -> assertThatImage(later).ignoring(0, 0, 20, 20).isPerceptuallyCloseTo(page, STRICT));

        String stem = SyntheticModel.EVIDENCE
                + "/FocusIT/evidence_shows_the_pictures_as_they_are_and_the_heatmap_what_was_not_judged";
        assertThatImage(Path.of(stem + "-actual.png")).isIdenticalTo(later);
        assertThatImage(Path.of(stem + "-reference.png")).isIdenticalTo(page);
        int hatched = Pictures.pixels(Path.of(stem + "-heatmap.png")).argb(10, 10);
        assertThat(hatched & 0xFF).isEqualTo(hatched >> 8 & 0xFF);
    }

    @Test
    void of_a_region_nothing_else_matters() {
        assertThatImage(later)
                .region(0, 0, 50, 48)
                .isPerceptuallyCloseTo(page, STRICT)
                .isIdenticalTo(page);

        assertThat(failure(() -> assertThatImage(later).region(40, 0, 24, 24).isPerceptuallyCloseTo(page, STRICT)))
                .hasMessageContaining(": 24 x 24 at x 40, y 0\n");
        assertThat(failure(() -> assertThatImage(later).region(40, 0, 24, 24).isIdenticalTo(page)))
                .hasMessageContaining("differing : 60 of 576 pixels")
                .hasMessageContaining("first     : x 50, y 2");
    }

    @Test
    void a_part_with_a_tolerance_of_its_own_excuses_nothing_else() {
        assertThatImage(later).allowing(CLOCK, Tolerance.of(new Psnr(), 0)).isPerceptuallyCloseTo(page, STRICT);

        assertThat(failure(() -> assertThatImage(withClock(later, new Region(2, 40, 4, 4)))
                        .allowing(CLOCK, Tolerance.of(new Psnr(), 0))
                        .isPerceptuallyCloseTo(page, STRICT)))
                .hasMessageContaining("exceeds");
        assertThat(failure(() -> assertThatImage(later)
                        .allowing(CLOCK, Tolerance.distance(0))
                        .isPerceptuallyCloseTo(page, Tolerance.of(new Psnr(), 0))))
                .hasMessageContaining(": 10 x 6 at x 50, y 2\n");
    }

    @Test
    void distances_are_compared_where_it_matters() {
        assertThatImage(later).ignoring(50, 2, 10, 6).isCloserTo(page).thanTo(Drawing.darkPage());
        assertThat(failure(
                        () -> assertThatImage(later).ignoring(50, 2, 10, 6).isPerceptuallyDifferentFrom(page, 0.001)))
                .hasMessageContaining("too close");
    }

    @Test
    void what_cannot_be_meant_is_misuse_and_no_failed_assertion() {
        assertMisuse(() -> assertThatImage(page).ignoring(60, 0, 10, 10).isIdenticalTo(page), "does not lie within");
        assertMisuse(() -> assertThatImage(page).ignoring(0, 0, 64, 48).isIdenticalTo(page), "leaves nothing");
        assertMisuse(
                () -> assertThatImage(page).ignoring(0, 0, 64, 48).isPerceptuallyCloseTo(page, 1), "leaves nothing");
        assertMisuse(() -> assertThatImage(page).ignoring(mask(65, 48, CLOCK)).isIdenticalTo(page), "65 x 48");
        assertMisuse(() -> assertThatImage(page).ignoring(page), "A mask picture is black");
        assertMisuse(() -> assertThatImage(page).region(0, 0, 65, 48).isPerceptuallyCloseTo(page, 1), "does not lie");
        assertMisuse(() -> assertThatImage(page).region(0, 0, 9, 9).region(1, 1, 9, 9), "Only one region");
        assertMisuse(() -> assertThatImage(page).ignoring((Object) null), "The mask picture is null");
        assertMisuse(() -> assertThatImage(page).allowing(CLOCK, STRICT).isIdenticalTo(page), "has no tolerance");
        assertMisuse(() -> assertThatImage(page).region(-1, 0, 9, 9), "Not a region of a picture");
    }

    @Test
    void another_size_is_a_mismatch_whatever_is_looked_at() {
        assertThat(failure(() -> assertThatImage(Drawing.page(65, 48))
                        .region(0, 0, 9, 9)
                        .ignoring(mask(64, 48, CLOCK))
                        .isPerceptuallyCloseTo(page, 1)))
                .hasMessageContaining("actual is 1 wider");
    }

    @Test
    void a_soft_assertion_keeps_its_focus() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LpipsSoftAssertions.assertSoftly(softly -> {
                    softly.assertThatImage(later).ignoring(50, 2, 10, 6).isPerceptuallyCloseTo(page, STRICT);
                    softly.assertThatImage(later).region(0, 0, 50, 48).isPerceptuallyCloseTo(page, STRICT);
                    softly.assertThatImage(later).as("the clock").isPerceptuallyCloseTo(page, STRICT);
                }))
                .withMessageContaining("1 failure")
                .withMessageContaining("[the clock]");
    }

    @GoldenImages(directory = DIRECTORY, worstColour = 0)
    static class ClockTestCase {

        private final BufferedImage shown = withClock(Drawing.page(), CLOCK);

        @Test
        void page() {
            assertThatImage(shown).ignoring(50, 2, 10, 6).matchesGolden("page");
            assertThatImage(shown).region(0, 0, 50, 48).matchesGolden("page");
        }

        @Test
        void injected(Goldens goldens) {
            goldens.ignoring(50, 2, 10, 6).verify("injected", shown);
            goldens.ignoring(mask(64, 48, CLOCK)).verify("injected", shown);
            goldens.region(0, 0, 50, 48).verify("injected", shown);
            goldens.allowing(CLOCK, Tolerance.of(new Psnr(), 0)).verify("injected", shown);
        }

        @Test
        void unfocused(Goldens goldens) {
            goldens.ignoring(50, 2, 10, 6);
            goldens.verify("unfocused", shown);
        }
    }

    @Test
    void goldens_are_held_against_what_matters_and_stay_whole() {
        GoldenStore store = GoldenStore.at(SyntheticModel.GOLDENS);
        for (String name : List.of("page", "injected", "unfocused")) {
            store.write(new GoldenName("ClockTestCase/" + name), Pictures.pixels(page));
        }

        List<Throwable> failures = Kit.failures(ClockTestCase.class);

        assertThat(failures)
                .singleElement()
                .isInstanceOf(AssertionFailedError.class)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("worst colour : ", "exceeds 0.00");
        assertThat(store.read(new GoldenName("ClockTestCase/page"))).contains(Pictures.pixels(page));
    }

    private static BufferedImage withClock(BufferedImage image, Region place) {
        BufferedImage changed = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = changed.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.setColor(Color.RED);
        graphics.fillRect(place.x(), place.y(), place.width(), place.height());
        graphics.dispose();
        return changed;
    }

    private static BufferedImage mask(int width, int height, Region ignored) {
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = mask.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillRect(ignored.x(), ignored.y(), ignored.width(), ignored.height());
        graphics.dispose();
        return mask;
    }

    private static AssertionFailedError failure(ThrowingCallable assertion) {
        return Assertions.catchThrowableOfType(AssertionFailedError.class, assertion);
    }

    private static void assertMisuse(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
