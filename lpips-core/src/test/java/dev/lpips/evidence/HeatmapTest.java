package dev.lpips.evidence;

import static dev.lpips.ComparisonFixtures.comparison;
import static dev.lpips.ComparisonFixtures.even;
import static dev.lpips.ComparisonFixtures.judgement;
import static dev.lpips.ComparisonFixtures.over;
import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Comparison;
import dev.lpips.Judgement;
import dev.lpips.Tolerance;
import dev.lpips.image.Background;
import dev.lpips.image.Cutout;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.measure.WorstPatch;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatmapTest {

    private static final int CYAN = 0xFF00E5FF;

    @Test
    void finds_the_strongest_place_in_a_picture_of_odd_width() {
        Comparison comparison = comparison(new PixelSize(7, 5), 0.1, noPatch(), 3, 2);

        Peak peak = Heatmap.strongest(comparison.distanceMap());

        assertThat(peak).isEqualTo(new Peak(3, 2, 1)).hasToString("x 3, y 2");
    }

    @Test
    void gives_the_same_distance_the_same_colour_whatever_else_is_in_the_picture() {
        Pixels black = plain(9, 9, 0);

        Pixels onlyPeak = Heatmap.paint(comparison(new PixelSize(9, 9), 0.1, noPatch(), 4, 4), black);
        Pixels everywhere = Heatmap.paint(withoutPatch(even(new PixelSize(9, 9), 1)), black);
        Pixels beyondTheScale = Heatmap.paint(withoutPatch(even(new PixelSize(9, 9), 7)), black);

        assertThat(onlyPeak.argb(4, 4)).isEqualTo(everywhere.argb(0, 0)).isEqualTo(beyondTheScale.argb(0, 0));
        assertThat(onlyPeak.argb(0, 0)).isNotEqualTo(onlyPeak.argb(4, 4));
    }

    @Test
    void shows_the_actual_picture_dimmed_where_nothing_differs() {
        Comparison nothing = withoutPatch(even(new PixelSize(2, 1), 0));
        Pixels actual = Pixels.ofArgb(new PixelSize(2, 1), new int[] {0xFF000000, 0xFFFFFFFF});

        Pixels heatmap = Heatmap.paint(nothing, actual);

        assertThat(green(heatmap.argb(0, 0))).isLessThan(10);
        assertThat(green(heatmap.argb(1, 0))).isBetween(60, 75);
    }

    @Test
    void hatches_what_is_not_judged_and_places_a_part_where_it_lies() {
        PixelSize size = new PixelSize(40, 20);
        Region part = new Region(10, 5, 20, 10);
        BitSet ignored = new BitSet();
        new Region(12, 7, 4, 4).addTo(ignored, size);
        Judgement judgement = judgement(
                new Cutout(size, part, ignored), withoutPatch(even(part.size(), 1)), Tolerance.distance(0.05));

        Pixels heatmap = Heatmap.paint(List.of(judgement), plain(40, 20, 0));

        int hot = Heatmap.paint(withoutPatch(even(size, 1)), plain(40, 20, 0)).argb(0, 0);
        assertThat(heatmap.argb(10, 5)).isEqualTo(hot);
        assertThat(heatmap.argb(29, 14)).isEqualTo(hot);
        assertThat(List.of(heatmap.argb(9, 5), heatmap.argb(30, 14), heatmap.argb(12, 7), heatmap.argb(15, 10)))
                .allMatch(colour -> (colour & 0xFF) == (colour >> 8 & 0xFF), "is gray");
        assertThat(heatmap.argb(0, 0)).as("in stripes").isNotEqualTo(heatmap.argb(4, 0));
    }

    @Test
    void outlines_the_worst_patch() {
        WorstPatch patch = new WorstPatch(0.2, new Region(2, 1, 4, 3));

        Pixels heatmap = Heatmap.paint(comparison(new PixelSize(9, 9), 0.1, patch, 0, 0), plain(9, 9, 0));

        assertThat(heatmap.argb(2, 1)).isEqualTo(CYAN);
        assertThat(heatmap.argb(5, 3)).isEqualTo(CYAN);
        assertThat(heatmap.argb(3, 2)).isNotEqualTo(CYAN);
        assertThat(heatmap.argb(6, 4)).isNotEqualTo(CYAN);
    }

    @Test
    void lays_a_transparent_picture_on_the_background_that_was_compared() {
        Pixels clear = Pixels.ofArgb(new PixelSize(1, 1), new int[] {0});
        Comparison nothing = withoutPatch(even(new PixelSize(1, 1), 0));

        Pixels overBlack = Heatmap.paint(over(Background.BLACK, nothing), clear);
        Pixels overWhite = Heatmap.paint(over(Background.WHITE, nothing), clear);

        assertThat(green(overBlack.argb(0, 0))).isLessThan(green(overWhite.argb(0, 0)));
        assertThat(overWhite.isOpaque()).isTrue();
    }

    @Test
    void does_not_lie_over_a_picture_of_another_size() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Heatmap.paint(even(new PixelSize(2, 2), 0), plain(3, 2, 0)))
                .withMessage("A heatmap of 2 x 2 cannot lie over a picture of 3 x 2");
    }

    @Test
    void has_colours_that_grow_lighter_evenly() {
        double[] lumas = IntStream.rangeClosed(0, 20)
                .mapToDouble(i -> luma(HeatColours.rgb(i / 20.0)))
                .toArray();

        assertThat(lumas).isSorted().doesNotHaveDuplicates();
        assertThat(lumas[0]).isLessThan(5);
        assertThat(lumas[20]).isGreaterThan(235);
    }

    private static WorstPatch noPatch() {
        return new WorstPatch(0, new Region(0, 0, 1, 1));
    }

    private static Comparison withoutPatch(Comparison comparison) {
        return new Comparison(
                comparison.model(),
                comparison.size(),
                comparison.distance(),
                comparison.layers(),
                noPatch(),
                comparison.distanceMap(),
                comparison.background(),
                comparison.evaluatedFraction());
    }

    private static int green(int colour) {
        return (colour >> 8) & 0xFF;
    }

    private static double luma(int colour) {
        return 0.2126 * ((colour >> 16) & 0xFF) + 0.7152 * green(colour) + 0.0722 * (colour & 0xFF);
    }
}
