package dev.lpips.report;

import static dev.lpips.ComparisonFixtures.comparison;
import static dev.lpips.ComparisonFixtures.judged;
import static dev.lpips.ComparisonFixtures.judgement;
import static dev.lpips.ComparisonFixtures.over;
import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Comparison;
import dev.lpips.Focus;
import dev.lpips.Judgement;
import dev.lpips.Reading;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.GoldenOutcome.Reason;
import dev.lpips.golden.GoldenOutcome.Recorded;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.Background;
import dev.lpips.image.Cutout;
import dev.lpips.image.Mask;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.measure.Colour;
import dev.lpips.measure.Distance;
import dev.lpips.measure.Measured;
import dev.lpips.measure.WorstColour;
import dev.lpips.measure.WorstPatch;
import dev.lpips.measure.WorstPatchDistance;
import dev.lpips.run.BuildPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureMessageTest {

    private static final PixelSize SIZE = new PixelSize(800, 600);
    private static final Pixels PICTURE = plain(800, 600, 0xFFFFFF);
    private static final Pixels ACTUAL = withGrayBlock();
    private static final GoldenName NAME = new GoldenName("LoginPageTest/dark-mode");

    private static final Path PROJECT = Path.of("/home/me/shop");
    private static final Path GOLDEN = PROJECT.resolve("src/test/goldens/LoginPageTest/dark-mode.png");
    private static final Path TARGET = PROJECT.resolve("target/lpips/LoginPageTest");
    private static final Evidence EVIDENCE = new Evidence(
            TARGET.resolve("dark-mode-actual.png"),
            Optional.of(TARGET.resolve("dark-mode-reference.png")),
            Optional.of(TARGET.resolve("dark-mode-heatmap.png")));
    private static final Evidence ACTUAL_ONLY =
            new Evidence(TARGET.resolve("dark-mode-actual.png"), Optional.empty(), Optional.empty());

    private static final Comparison FAR = measured(0.1834, 0.21);

    private final FailureMessage message = at(BuildPlace.WORKSTATION);

    @Test
    void says_what_differs_how_much_where_and_what_to_do() {
        assertThat(message.ofOutcome(verified(FAR, Tolerance.distance(0.05)), EVIDENCE))
                .isEqualTo("""
                        image is not perceptually close to its golden "LoginPageTest/dark-mode"
                          distance    : 0.1834   exceeds 0.0500   (LPIPS 0.1, alex)
                          worst patch : 0.2100   not judged   (64 x 64 at x 412, y 88)
                          would pass  : at distance 0.1834
                          differs in  : texture and edges 100 %
                          colours     : deltaE up to 33.24, of 99 % of the pixels up to 0.00   (CIEDE2000; 1 is just noticeable)
                          pixels      : PSNR 26.05 dB, SSIM 0.9810   (Wang 2004: luma, 11 x 11 gaussian)
                          size        : 800 x 600, both
                          actual      : target/lpips/LoginPageTest/dark-mode-actual.png
                          golden      : src/test/goldens/LoginPageTest/dark-mode.png
                          heatmap     : target/lpips/LoginPageTest/dark-mode-heatmap.png   (strongest at x 412, y 88)
                          to accept   : run it with -Dlpips.golden.mode=record-failed""");
    }

    @Test
    void puts_what_is_exceeded_before_what_holds() {
        Tolerance tolerance = Tolerance.distance(0.05).andWorstPatch(0.125);

        assertThat(message.ofOutcome(verified(measured(0.0021, 0.21), tolerance), EVIDENCE))
                .contains("""

                          worst patch : 0.2100   exceeds 0.1250   (64 x 64 at x 412, y 88)
                          distance    : 0.0021   within  0.0500   (LPIPS 0.1, alex)
                          would pass  : at worst patch 0.2100
                        """);
    }

    @ParameterizedTest
    @CsvSource({"0.05003, 0.0501", "0.0500000007, 0.0501", "0.1834, 0.1834"})
    void never_prints_a_failed_distance_as_its_threshold(double distance, String printed) {
        assertThat(message.ofOutcome(verified(measured(distance, 0), Tolerance.distance(0.05)), EVIDENCE))
                .contains("distance    : " + printed + " ");
    }

    @Test
    void says_over_which_background_transparent_pictures_differ() {
        GoldenOutcome outcome = verified(over(Background.WHITE, FAR), Tolerance.distance(0.05));
        FailureMessage whiteOnly = new FailureMessage(settings(BuildPlace.CI).withAlpha(AlphaPolicy.OVER_WHITE));

        assertThat(message.ofOutcome(outcome, EVIDENCE))
                .contains("(LPIPS 0.1, alex; over white background, the worse of black and white)");
        assertThat(whiteOnly.ofOutcome(outcome, EVIDENCE)).contains("(LPIPS 0.1, alex; over white background)");
    }

    @Test
    void tells_nobody_on_ci_how_to_accept() {
        FailureMessage onCi = at(BuildPlace.CI);

        assertThat(onCi.ofOutcome(verified(FAR, Tolerance.GOLDEN), EVIDENCE))
                .contains("distance ")
                .doesNotContain("to accept", "run it with");
        assertThat(onCi.ofOutcome(new GoldenOutcome.Missing(NAME, GOLDEN, PICTURE), ACTUAL_ONLY))
                .doesNotContain("to record", "run it with");
    }

    @Test
    void says_who_set_the_thresholds_where_pictures_were_held_against_them() {
        Optional<String> origin = Optional.of("by src/test/goldens/lpips.properties, line 4, Login*/**");
        Verdict sizes = new Verdict.SizeMismatch(SIZE, new PixelSize(801, 580), Tolerance.GOLDEN);

        assertThat(message.ofOutcome(verified(FAR, Tolerance.GOLDEN), EVIDENCE, origin))
                .contains("\n  thresholds  : by src/test/goldens/lpips.properties, line 4, Login*/**\n");
        assertThat(message.ofOutcome(
                        new GoldenOutcome.Verified(NAME, GOLDEN, PICTURE, plain(801, 580, 0), sizes),
                        ACTUAL_ONLY,
                        origin))
                .doesNotContain("thresholds");
    }

    @Test
    void says_how_the_sizes_differ() {
        Verdict sizes = new Verdict.SizeMismatch(SIZE, new PixelSize(801, 580), Tolerance.GOLDEN);
        Pixels actual = plain(801, 580, 0);

        assertThat(message.ofOutcome(new GoldenOutcome.Verified(NAME, GOLDEN, PICTURE, actual, sizes), ACTUAL_ONLY))
                .isEqualTo("""
                        image does not have the size of its golden "LoginPageTest/dark-mode"
                          actual size : 801 x 580   (actual is 1 wider, 20 shorter)
                          golden size : 800 x 600
                          actual      : target/lpips/LoginPageTest/dark-mode-actual.png
                          golden      : src/test/goldens/LoginPageTest/dark-mode.png
                          to accept   : run it with -Dlpips.golden.mode=record-failed""");
    }

    @Test
    void says_where_a_missing_golden_would_lie_and_how_to_record_it() {
        assertThat(message.ofOutcome(new GoldenOutcome.Missing(NAME, GOLDEN, PICTURE), ACTUAL_ONLY))
                .isEqualTo("""
                        there is no golden "LoginPageTest/dark-mode" yet
                          size      : 800 x 600
                          actual    : target/lpips/LoginPageTest/dark-mode-actual.png
                          golden    : src/test/goldens/LoginPageTest/dark-mode.png   (does not exist)
                          to record : run it with -Dlpips.golden.mode=record-missing""");
    }

    @Test
    void says_what_was_recorded_and_that_somebody_has_to_look() {
        assertThat(message.ofOutcome(recorded(Reason.MISSING, Optional.empty()), ACTUAL_ONLY))
                .isEqualTo("""
                        golden "LoginPageTest/dark-mode" was recorded in this run, so it cannot pass in this run
                          because : there was none
                          size    : 800 x 600
                          actual  : target/lpips/LoginPageTest/dark-mode-actual.png
                          golden  : src/test/goldens/LoginPageTest/dark-mode.png
                          next    : look at it, commit it, run again""");
    }

    @Test
    void says_how_far_a_replaced_golden_was_away() {
        Tolerance tolerance = Tolerance.distance(0.05).andWorstPatch(0.05);
        Verdict sizes = new Verdict.SizeMismatch(new PixelSize(3, 2), SIZE, tolerance);

        assertThat(message.ofOutcome(recorded(Reason.MISMATCH, Optional.of(judged(FAR, tolerance))), ACTUAL_ONLY))
                .contains("the one before did not match: distance 0.1834, at most 0.0500;"
                        + " worst patch 0.2100, at most 0.0500");
        assertThat(message.ofOutcome(recorded(Reason.MISMATCH, Optional.of(sizes)), ACTUAL_ONLY))
                .contains("the one before did not match: it was 3 x 2");
    }

    @Test
    void knows_a_reference_that_is_not_a_golden() {
        assertThat(message.notClose(PICTURE, ACTUAL, judged(FAR, Tolerance.distance(0.05)), EVIDENCE))
                .isEqualTo("""
                        image is not perceptually close to its reference
                          distance    : 0.1834   exceeds 0.0500   (LPIPS 0.1, alex)
                          worst patch : 0.2100   not judged   (64 x 64 at x 412, y 88)
                          would pass  : at distance 0.1834
                          differs in  : texture and edges 100 %
                          colours     : deltaE up to 33.24, of 99 % of the pixels up to 0.00   (CIEDE2000; 1 is just noticeable)
                          pixels      : PSNR 26.05 dB, SSIM 0.9810   (Wang 2004: luma, 11 x 11 gaussian)
                          size        : 800 x 600, both
                          actual      : target/lpips/LoginPageTest/dark-mode-actual.png
                          reference   : target/lpips/LoginPageTest/dark-mode-reference.png
                          heatmap     : target/lpips/LoginPageTest/dark-mode-heatmap.png   (strongest at x 412, y 88)""");
    }

    @Test
    void says_that_a_picture_looks_too_much_like_its_reference() {
        Verdict.Match match = (Verdict.Match) judged(measured(0.04999, 0.04), Tolerance.distance(0.05));

        assertThat(message.tooClose(match, EVIDENCE)).startsWith("""
                        image is perceptually too close to its reference
                          distance    : 0.0499   not above 0.0500   (LPIPS 0.1, alex)
                          worst patch : 0.0400   not judged   (64 x 64 at x 412, y 88)
                          size        : 800 x 600, both
                          actual      :""");
    }

    @Test
    void lists_every_bound_that_is_exceeded_colours_too_and_what_would_let_them_pass() {
        Tolerance tolerance =
                Tolerance.distance(0.05).andWorstPatch(0.05).andColour(2).andWorstColour(50);
        Judgement judgement = new Judgement(
                Cutout.whole(SIZE),
                FAR,
                tolerance,
                List.of(
                        new Reading(new Distance(), Measured.of(0.1834), new Threshold(0.05)),
                        new Reading(
                                new WorstPatchDistance(),
                                Measured.of(0.21).at(FAR.worstPatch().region()),
                                new Threshold(0.05)),
                        new Reading(new Colour(), Measured.of(2.001, "99 % of the pixels"), new Threshold(2)),
                        new Reading(new WorstColour(), Measured.of(33.2441, "every pixel"), new Threshold(50))));
        Verdict verdict = Verdict.of(Focus.EVERYTHING, List.of(judgement));

        assertThat(message.notClose(PICTURE, ACTUAL, verdict, EVIDENCE)).startsWith("""
                        image is not perceptually close to its reference
                          distance     : 0.1834   exceeds 0.0500   (LPIPS 0.1, alex)
                          worst patch  : 0.2100   exceeds 0.0500   (64 x 64 at x 412, y 88)
                          colour       : 2.01   exceeds 2.00   (99 % of the pixels)
                          worst colour : 33.24   within  50.00   (every pixel)
                          would pass   : at distance 0.1834, worst patch 0.2100, colour 2.01
                        """);
    }

    @Test
    void says_which_part_does_not_hold_and_what_was_ignored() {
        Region part = new Region(400, 80, 100, 100);
        Focus focus = Focus.EVERYTHING.on(part).ignoring(Mask.NONE.ignoring(new Region(400, 80, 50, 20)));
        Comparison far = comparison(part.size(), 0.1834, new WorstPatch(0.21, new Region(12, 8, 64, 64)), 12, 8);
        Verdict verdict = Verdict.of(focus, List.of(judgement(focus.cutout(SIZE), far, Tolerance.distance(0.05))));

        assertThat(message.notClose(PICTURE, ACTUAL, verdict, EVIDENCE))
                .contains("\n  part        : 100 x 100 at x 400, y 80\n  distance    : 0.1834   exceeds")
                .contains("(64 x 64 at x 412, y 88)")
                .contains("\n  size        : 800 x 600, both\n  ignored     : 50 x 20 at x 400, y 80"
                        + "   (10.0 % of what is looked at; hatched in the heatmap)\n")
                .contains("(strongest at x 412, y 88)");
    }

    @Test
    void says_what_likely_happened_right_after_what_decided() {
        Pixels narrower = PICTURE.crop(new Region(0, 0, 799, 600));
        Pixels scene = ACTUAL.crop(new Region(300, 0, 200, 200));
        Pixels wider = ACTUAL.crop(new Region(300, 0, 201, 200));
        Verdict sizes = new Verdict.SizeMismatch(scene.size(), wider.size(), Tolerance.GOLDEN);
        Verdict blankSizes = new Verdict.SizeMismatch(SIZE, narrower.size(), Tolerance.GOLDEN);

        assertThat(message.notClose(scene, wider, sizes, ACTUAL_ONLY))
                .contains("\n  reference size : 200 x 200\n  likely         : one column more at the right"
                        + "   (apart from that, the pictures are equal)\n");
        assertThat(message.notClose(PICTURE, narrower, blankSizes, ACTUAL_ONLY))
                .as("a blank picture tells nothing")
                .doesNotContain("likely");
    }

    @Test
    void calls_a_decision_within_the_guard_band_so() {
        String near = message.ofOutcome(verified(measured(0.050009, 0), Tolerance.distance(0.05)), EVIDENCE);
        String clear = message.ofOutcome(verified(measured(0.050011, 0), Tolerance.distance(0.05)), EVIDENCE);

        assertThat(near)
                .contains("(LPIPS 0.1, alex; within 0.00001 of the threshold: another machine may decide otherwise)");
        assertThat(clear).doesNotContain("another machine");
    }

    @Test
    void shows_a_path_outside_of_the_working_directory_in_full() {
        GoldenOutcome elsewhere =
                new GoldenOutcome.Missing(NAME, Path.of("/goldens/LoginPageTest/dark-mode.png"), PICTURE);

        assertThat(message.ofOutcome(elsewhere, ACTUAL_ONLY))
                .contains("golden    : /goldens/LoginPageTest/dark-mode.png ");
    }

    @Test
    void has_no_text_for_a_match() {
        Comparison close = measured(0.01, 0.01);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> message.ofOutcome(verified(close, Tolerance.GOLDEN), EVIDENCE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> message.notClose(PICTURE, ACTUAL, judged(close, Tolerance.GOLDEN), EVIDENCE));
    }

    private static Comparison measured(double distance, double worst) {
        return comparison(SIZE, distance, new WorstPatch(worst, new Region(412, 88, 64, 64)), 412, 88);
    }

    /** 1 of 100 pixels is gray: 8 x 600 of 800 x 600. */
    private static Pixels withGrayBlock() {
        int[] colours = PICTURE.toArgb();
        for (int i = 0; i < colours.length; i++) {
            colours[i] = i % 800 < 408 || i % 800 >= 416 ? colours[i] : 0xFF808080;
        }
        return Pixels.ofArgb(SIZE, colours);
    }

    private static GoldenOutcome verified(Comparison comparison, Tolerance tolerance) {
        return new GoldenOutcome.Verified(NAME, GOLDEN, PICTURE, ACTUAL, judged(comparison, tolerance));
    }

    private static Recorded recorded(Reason reason, Optional<Verdict> previous) {
        return new Recorded(NAME, GOLDEN, PICTURE, reason, previous);
    }

    private static FailureMessage at(BuildPlace place) {
        return new FailureMessage(settings(place));
    }

    private static ReportSettings settings(BuildPlace place) {
        return new ReportSettings(place, PROJECT, AlphaPolicy.WORSE_OF_BLACK_AND_WHITE, NextSteps.BY_PROPERTY);
    }
}
