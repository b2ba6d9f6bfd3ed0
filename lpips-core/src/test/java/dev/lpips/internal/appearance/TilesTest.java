package dev.lpips.internal.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.PixelExamples;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesTest {

    private static final int SIDE = 300;

    @Test
    void cover_a_part_once() {
        assertCover(Tiles.of(new Region(0, 0, SIDE, SIDE)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 300, 300",
        "0, 0, 10, 10",
        "290, 290, 10, 10",
        "50, 60, 70, 80",
        "0, 60, 300, 10",
        "60, 0, 1, 300"
    })
    void what_is_left_of_a_tile_and_its_part_are_the_tile(int x, int y, int width, int height) {
        Region part = new Region(x, y, width, height);
        List<Region> all = new ArrayList<>(Tiles.without(new Region(0, 0, SIDE, SIDE), part));
        all.add(part);

        assertCover(all);
    }

    @Test
    void only_what_lies_near_a_change_is_looked_at() {
        Pixels before = PixelExamples.filled(SIDE, SIDE, PixelExamples.WHITE);
        int[] argb = before.toArgb();
        argb[150 * SIDE + 150] = PixelExamples.BLACK;
        Neighbourhood changes = Neighbourhood.of(before, Pixels.ofArgb(new PixelSize(SIDE, SIDE), argb), 2);

        Region near = changes.within(new Region(0, 0, SIDE, SIDE)).orElseThrow();

        assertThat(near.x()).isBetween(70, 99);
        assertThat(near.x() + near.width()).isBetween(202, 230);
        assertThat(near.y()).isEqualTo(near.x());
        assertThat(near.x() % CellSums.SIDE).isZero();
        assertThat(changes.within(new Region(0, 0, 64, SIDE))).isEmpty();
    }

    private static void assertCover(List<Region> parts) {
        BitSet covered = new BitSet();
        int pixels = 0;
        for (Region part : parts) {
            for (int y = part.y(); y < part.y() + part.height(); y++) {
                covered.set(y * SIDE + part.x(), y * SIDE + part.x() + part.width());
                pixels += part.width();
            }
        }
        assertThat(pixels).isEqualTo(SIDE * SIDE);
        assertThat(covered.cardinality()).isEqualTo(SIDE * SIDE);
    }
}
