package dev.lpips.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.engine.LayerMap;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stretched values and the worst patch, against PyTorch's rule written out and against brute force. */
class DistanceMapTest {

    @Test
    void two_cells_over_four_pixels_are_held_at_the_edges_and_mixed_between() {
        LayerMap cells = new LayerMap(2, 1, new float[] {0, 8});

        DistanceMap map = DistanceMap.of(new PixelSize(4, 1), new PixelSize(4, 1), List.of(cells));

        assertThat(map.values()).containsExactly(0, 2, 6, 8);
    }

    @Test
    void layers_are_summed() {
        LayerMap one = new LayerMap(1, 1, new float[] {1});
        LayerMap two = new LayerMap(1, 1, new float[] {2});

        DistanceMap map = DistanceMap.of(new PixelSize(2, 1), new PixelSize(2, 1), List.of(one, two));

        assertThat(map.values()).containsExactly(3, 3);
    }

    @Test
    void some_rows_have_the_values_that_they_have_in_the_whole_map() {
        PixelSize size = new PixelSize(13, 40);
        float[] lowerHalf = new float[4 * 11];
        for (int i = lowerHalf.length / 2; i < lowerHalf.length; i++) {
            lowerHalf[i] = i * i % 7;
        }
        DistanceMap map = DistanceMap.of(
                size, size, List.of(new LayerMap(4, 11, lowerHalf), new LayerMap(1, 2, new float[] {0, 0.5F})));

        double[] values = map.values();

        for (int from = 0; from < 40; from++) {
            double[] rest = map.rows(from, 40);
            assertThat(rest).isEqualTo(Arrays.copyOfRange(values, from * 13, values.length));
            assertThat(rest[5]).isCloseTo(map.value(5, from), within(1e-12));
        }
        assertThatThrownBy(() -> map.rows(3, 41)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_place_outside_has_no_value() {
        DistanceMap map = DistanceMap.of(new PixelSize(2, 3), new PixelSize(2, 3), List.of());

        assertThat(map.value(1, 2)).isZero();
        assertThatThrownBy(() -> map.value(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> map.value(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> map.value(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> map.value(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "7, 5",
        "31, 33",
        "63, 64",
        "64, 64",
        "65, 64",
        "71, 65",
        "72, 71",
        "73, 72",
        "200, 100",
        "33, 200"
    })
    void values_follow_pytorchs_rule_one_by_one_and_all_at_once(int width, int height) {
        PixelSize size = new PixelSize(width, height);
        List<LayerMap> layers = RandomLayers.of(size, width * 1000 + height);

        DistanceMap map = DistanceMap.of(size, size, layers);

        double[] values = map.values();
        assertThat(values).hasSize(size.area());
        for (int i = 0; i < values.length; i++) {
            int x = i % width;
            int y = i / width;
            double expected = layers.stream()
                    .mapToDouble(layer -> stretched(layer, size, x, y))
                    .sum();
            assertThat(map.value(x, y)).isEqualTo(values[i]).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "7, 5",
        "31, 33",
        "63, 64",
        "64, 64",
        "65, 64",
        "71, 65",
        "72, 71",
        "73, 72",
        "200, 100",
        "33, 200"
    })
    void the_worst_patch_is_that_of_trying_every_window(int width, int height) {
        PixelSize size = new PixelSize(width, height);
        DistanceMap map = DistanceMap.of(size, size, RandomLayers.of(size, width * 1000 + height));

        WorstPatch found = map.worstPatch();

        WorstPatch expected = bruteForce(size, map.values());
        assertThat(found.region()).isEqualTo(expected.region());
        assertThat(found.distance()).isCloseTo(expected.distance(), within(1e-12));
    }

    @Test
    void the_worst_patch_of_a_small_picture_looks_only_at_what_is_shown() {
        PixelSize size = new PixelSize(10, 5);
        PixelSize evaluated = new PixelSize(31, 31);
        DistanceMap map = DistanceMap.of(size, evaluated, RandomLayers.of(evaluated, 1));

        WorstPatch found = map.worstPatch();

        WorstPatch expected = bruteForce(size, map.values());
        assertThat(map.size()).isEqualTo(size);
        assertThat(found.region()).isEqualTo(new Region(0, 0, 10, 5));
        assertThat(found.distance()).isCloseTo(expected.distance(), within(1e-12));
    }

    @Test
    void of_equally_bad_patches_the_first_is_reported() {
        PixelSize size = new PixelSize(200, 100);

        assertThat(DistanceMap.of(size, size, List.of()).worstPatch())
                .isEqualTo(new WorstPatch(0, new Region(0, 0, 64, 64)));
    }

    /** align_corners=False: the pixel's centre in cells, not below 0, between the cell left of it and the next. */
    private static double stretched(LayerMap cells, PixelSize size, int x, int y) {
        double column = Math.max(0, (x + 0.5) * cells.width() / size.width() - 0.5);
        double row = Math.max(0, (y + 0.5) * cells.height() / size.height() - 0.5);
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        int right = Math.min(left + 1, cells.width() - 1);
        int bottom = Math.min(top + 1, cells.height() - 1);
        double dx = column - left;
        double dy = row - top;
        return (1 - dy) * ((1 - dx) * cell(cells, left, top) + dx * cell(cells, right, top))
                + dy * ((1 - dx) * cell(cells, left, bottom) + dx * cell(cells, right, bottom));
    }

    private static double cell(LayerMap cells, int x, int y) {
        return cells.values()[y * cells.width() + x];
    }

    private static WorstPatch bruteForce(PixelSize size, double[] values) {
        int width = Math.min(64, size.width());
        int height = Math.min(64, size.height());
        WorstPatch worst = new WorstPatch(-1, new Region(0, 0, width, height));
        for (int top : starts(size.height() - height)) {
            for (int left : starts(size.width() - width)) {
                double sum = 0;
                for (int y = top; y < top + height; y++) {
                    for (int x = left; x < left + width; x++) {
                        sum += values[y * size.width() + x];
                    }
                }
                if (sum / (width * height) > worst.distance()) {
                    worst = new WorstPatch(sum / (width * height), new Region(left, top, width, height));
                }
            }
        }
        return worst;
    }

    private static int[] starts(int last) {
        return IntStream.rangeClosed(0, last)
                .filter(start -> start % 8 == 0 || start == last)
                .toArray();
    }
}
