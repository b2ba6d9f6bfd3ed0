package dev.lpips.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskRectanglesTest {

    private static final PixelSize SIZE = new PixelSize(20, 15);

    @Test
    void a_region_is_one_rectangle() {
        Region region = new Region(3, 4, 10, 5);

        assertThat(Mask.NONE.ignoring(region).rectangles(SIZE)).containsExactly(region);
    }

    @Test
    void regions_at_the_edges_do_not_run_into_the_next_row() {
        Region left = new Region(0, 2, 4, 6);
        Region right = new Region(16, 1, 4, 6);

        assertThat(new Mask(List.of(left, right), List.of()).rectangles(SIZE)).containsExactlyInAnyOrder(left, right);
    }

    @Test
    void nothing_is_no_rectangle() {
        assertThat(Mask.NONE.rectangles(SIZE)).isEmpty();
    }

    @Test
    void rectangles_cover_every_pixel_once() {
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            BitSet pixels = new BitSet();
            for (int k = 0; k < 5; k++) {
                int x = random.nextInt(15);
                int y = random.nextInt(10);
                new Region(x, y, 1 + random.nextInt(20 - x), 1 + random.nextInt(15 - y)).addTo(pixels, SIZE);
            }

            List<Region> rectangles = MaskRectangles.of(pixels, SIZE);

            BitSet covered = new BitSet();
            rectangles.forEach(rectangle -> rectangle.addTo(covered, SIZE));
            assertThat(covered).isEqualTo(pixels);
            assertThat(rectangles.stream().mapToInt(each -> each.size().area()).sum())
                    .isEqualTo(pixels.cardinality());
        }
    }
}
