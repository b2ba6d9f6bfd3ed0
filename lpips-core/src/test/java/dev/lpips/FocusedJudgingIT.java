package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.LpipsOptions.Scope;
import dev.lpips.image.Background;
import dev.lpips.image.Mask;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.measure.Colour;
import dev.lpips.measure.Psnr;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.OraclePictures;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged of two pictures, by a network of synthetic weights. */
class FocusedJudgingIT {

    @TempDir
    private static Path home;

    private static Lpips lpips;
    private static Lpips wholePicture;

    private static final Pixels RINGS = OraclePictures.named("rings@97x65");
    private static final Region SPOT = new Region(60, 20, 12, 10);
    private static final Pixels SPOTTED = spotted(0xFF00FF00);
    private static final Tolerance STRICT =
            Tolerance.distance(0).andWorstPatch(0).andWorstColour(0);

    @BeforeAll
    static void open() {
        LpipsOptions options = LpipsOptions.defaults()
                .withBackbone(Backbone.SQUEEZE)
                .withStore(OracleModels.synthetic(ModelName.of(Backbone.SQUEEZE), home));
        lpips = Lpips.open(options);
        wholePicture = Lpips.open(options.withScope(Scope.WHOLE_PICTURE));
    }

    @AfterAll
    static void close() {
        lpips.close();
        wholePicture.close();
    }

    @Test
    void a_difference_that_is_ignored_is_none_and_needs_no_network() {
        Focus focus = Focus.EVERYTHING.ignoring(Mask.NONE.ignoring(SPOT));

        Verdict verdict = lpips.judge(RINGS, SPOTTED, focus, STRICT);

        assertThat(verdict.isMatch()).isTrue();
        assertThat(verdict.judgements().get(0).comparison().evaluatedFraction()).isZero();
        assertThat(lpips.judge(RINGS, SPOTTED, STRICT).isMatch()).isFalse();
    }

    @Test
    void a_mask_too_small_by_one_column_does_not_hide_it() {
        Focus focus = Focus.EVERYTHING.ignoring(Mask.NONE.ignoring(new Region(61, 20, 11, 10)));

        assertThat(lpips.judge(RINGS, SPOTTED, focus, STRICT).isMatch()).isFalse();
    }

    @Test
    void evaluating_only_what_changed_gives_the_same_numbers_with_a_mask_and_a_region() {
        Pixels shifted = OraclePictures.named("rings+shift@97x65");
        Focus focus =
                Focus.EVERYTHING.on(new Region(10, 5, 80, 55)).ignoring(Mask.NONE.ignoring(new Region(30, 10, 20, 20)));
        Tolerance tolerance = Tolerance.distance(0).andWorstPatch(0).andColour(0);

        Judgement local =
                lpips.judge(RINGS, shifted, focus, tolerance).judgements().get(0);
        Judgement whole = wholePicture
                .judge(RINGS, shifted, focus, tolerance)
                .judgements()
                .get(0);

        assertThat(local.comparison().distance()).isPositive();
        for (int i = 0; i < local.readings().size(); i++) {
            assertThat(local.readings().get(i).measured())
                    .isCloseTo(whole.readings().get(i).measured(), within(1e-6));
        }
    }

    @Test
    void a_region_is_judged_as_a_picture_of_its_own_and_placed_in_the_whole() {
        Region part = new Region(50, 10, 40, 40);

        Judgement judgement = lpips.judge(RINGS, SPOTTED, Focus.EVERYTHING.on(part), STRICT)
                .judgements()
                .get(0);

        assertThat(judgement.comparison().distance())
                .isEqualTo(lpips.compare(RINGS.crop(part), SPOTTED.crop(part)).distance());
        assertThat(judgement.worstPatch().region()).isEqualTo(part);
    }

    @Test
    void a_region_without_the_difference_holds() {
        assertThat(lpips.judge(RINGS, SPOTTED, Focus.EVERYTHING.on(new Region(0, 0, 50, 65)), STRICT)
                        .isMatch())
                .isTrue();
    }

    @Test
    void a_part_with_a_looser_tolerance_forgives_what_is_in_it_and_nothing_else() {
        Focus focus = Focus.EVERYTHING.allowing(new Region(50, 10, 40, 40), Tolerance.of(new Psnr(), 0));
        Pixels spottedElsewhereToo = withPixel(SPOTTED, 3, 3);

        assertThat(lpips.judge(RINGS, SPOTTED, focus, STRICT).isMatch()).isTrue();
        assertThat(lpips.judge(RINGS, spottedElsewhereToo, focus, STRICT).isMatch())
                .isFalse();
    }

    @Test
    void every_part_that_does_not_hold_is_listed() {
        Focus focus = Focus.EVERYTHING.allowing(new Region(50, 10, 40, 40), Tolerance.distance(0));

        Verdict verdict = lpips.judge(RINGS, withPixel(SPOTTED, 3, 3), focus, Tolerance.GOLDEN.andWorstColour(0));

        assertThat(verdict.judgements()).hasSize(2).noneMatch(Judgement::holds);
    }

    @Test
    void a_tint_that_the_network_forgives_trips_the_colours() {
        Pixels tinted = tinted();
        Tolerance loose = Tolerance.of(new Psnr(), 0);

        Verdict verdict = lpips.judge(RINGS, tinted, loose.andColour(1));

        assertThat(lpips.judge(RINGS, tinted, loose).isMatch()).isTrue();
        assertThat(verdict.isMatch()).isFalse();
        assertThat(((Verdict.Mismatch) verdict).violations())
                .extracting(Reading::measure)
                .containsExactly(new Colour());
    }

    @Test
    void colours_of_transparent_pictures_are_those_over_their_background() {
        Pixels clear = changed(RINGS, argb -> 0x00FF0000);
        Pixels otherClear = changed(RINGS, argb -> 0x000000FF);

        assertThat(lpips.judge(clear, otherClear, STRICT).isMatch())
                .as("both invisible")
                .isTrue();
        assertThat(lpips.judge(clear, clear.over(Background.WHITE), STRICT).isMatch())
                .as("differs over black")
                .isFalse();
    }

    @Test
    void sizes_are_compared_before_anything_else_so_a_mask_for_one_of_them_is_no_misuse() {
        Focus focus = Focus.EVERYTHING.ignoring(Mask.NONE.ignoring(new Region(0, 0, 97, 65)));

        assertThat(lpips.judge(RINGS, RINGS.crop(new Region(0, 0, 96, 65)), focus, STRICT))
                .isInstanceOf(Verdict.SizeMismatch.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lpips.judge(RINGS, RINGS, focus, STRICT))
                .withMessageContaining("leaves nothing");
    }

    private static Pixels spotted(int argb) {
        int[] colours = RINGS.toArgb();
        for (int y = SPOT.y(); y < SPOT.y() + SPOT.height(); y++) {
            for (int x = SPOT.x(); x < SPOT.x() + SPOT.width(); x++) {
                colours[y * 97 + x] = argb;
            }
        }
        return Pixels.ofArgb(RINGS.size(), colours);
    }

    private static Pixels withPixel(Pixels picture, int x, int y) {
        int[] colours = picture.toArgb();
        colours[y * picture.width() + x] ^= 0xFFFFFF;
        return Pixels.ofArgb(picture.size(), colours);
    }

    private static Pixels tinted() {
        return changed(RINGS, argb -> argb & 0xFFFFFF00 | Math.min(255, (argb & 0xFF) + 12));
    }

    private static Pixels changed(Pixels picture, IntUnaryOperator change) {
        return Pixels.ofArgb(
                picture.size(), Arrays.stream(picture.toArgb()).map(change).toArray());
    }
}
