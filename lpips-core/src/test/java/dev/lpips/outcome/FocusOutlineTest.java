package dev.lpips.outcome;

import static dev.lpips.ComparisonFixtures.even;
import static dev.lpips.ComparisonFixtures.judgement;
import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.image.Cutout;
import dev.lpips.image.Mask;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FocusOutlineTest {

    private static final PixelSize SIZE = new PixelSize(100, 60);

    @Test
    void everything_has_no_outline() {
        assertThat(outline(Focus.EVERYTHING)).isEqualTo(FocusOutline.NONE);
    }

    @Test
    void an_ignored_region_is_itself() {
        Region clock = new Region(70, 0, 30, 8);

        assertThat(outline(Focus.EVERYTHING.ignoring(Mask.NONE.ignoring(clock))).ignored())
                .containsExactly(clock);
    }

    @Test
    void of_one_region_alone_all_around_it_is_ignored() {
        assertThat(outline(Focus.EVERYTHING.on(new Region(10, 20, 30, 40))).ignored())
                .containsExactly(new Region(0, 0, 100, 20), new Region(0, 20, 10, 40), new Region(40, 20, 60, 40));
    }

    @Test
    void a_part_with_a_tolerance_of_its_own_keeps_it() {
        Focus focus = Focus.EVERYTHING.allowing(new Region(0, 0, 50, 50), Tolerance.distance(0.3));

        assertThat(outline(focus)).isEqualTo(new FocusOutline(List.of(), focus.allowances()));
    }

    @Test
    void a_mask_picture_becomes_rectangles_of_its_black_pixels() {
        int[] colours = plain(SIZE.width(), SIZE.height(), 0xFFFFFF).toArgb();
        for (Region black : List.of(new Region(5, 5, 10, 10), new Region(5, 15, 20, 5), new Region(99, 59, 1, 1))) {
            BitSet pixels = new BitSet();
            black.addTo(pixels, SIZE);
            pixels.stream().forEach(i -> colours[i] = 0xFF000000);
        }
        Focus focus = Focus.EVERYTHING.ignoring(Mask.NONE.ignoring(Pixels.ofArgb(SIZE, colours)));

        assertThat(outline(focus).ignored())
                .containsExactly(new Region(5, 5, 10, 10), new Region(5, 15, 20, 5), new Region(99, 59, 1, 1));
    }

    @Test
    void a_mask_of_very_many_edges_is_drawn_more_coarsely() {
        PixelSize size = new PixelSize(301, 203);
        BitSet checkers = new BitSet();
        IntStream.range(0, size.area())
                .filter(i -> (i % 301 / 3 + i / 301 / 3) % 2 == 0 && i % 301 < 150)
                .forEach(checkers::set);

        List<Region> drawn = Rectangles.atMost(FocusOutline.MAXIMUM, checkers, size);

        assertThat(drawn)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(FocusOutline.MAXIMUM)
                .allMatch(each -> each.fits(size));
    }

    private static FocusOutline outline(Focus focus) {
        Verdict verdict =
                Verdict.of(focus, List.of(judgement(Cutout.whole(SIZE), even(SIZE, 0.9), Tolerance.distance(0.1))));
        return FocusOutline.of(verdict, SIZE);
    }
}
