package dev.lpips.closest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.Lpips;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All pairs of seven pictures, with the bundled network. */
class DistanceMatrixIT {

    private static final PixelSize SIZE = new PixelSize(40, 40);
    private static final List<Pixels> PICTURES =
            IntStream.range(0, 7).mapToObj(DistanceMatrixIT::noise).toList();

    private final Lpips lpips = Lpips.open();

    @AfterEach
    void close() {
        lpips.close();
    }

    @Test
    void every_pair_has_the_distance_of_a_comparison() {
        DistanceMatrix matrix = DistanceMatrix.of(lpips, PICTURES.size(), PICTURES::get);

        assertThat(matrix.count()).isEqualTo(7);
        for (int i = 0; i < 7; i++) {
            assertThat(matrix.distance(i, i)).isZero();
            for (int j = 0; j < i; j++) {
                assertThat(matrix.distance(i, j))
                        .isEqualTo(matrix.distance(j, i))
                        .isEqualTo(lpips.features(PICTURES.get(i)).distanceTo(lpips.features(PICTURES.get(j))))
                        .isCloseTo(
                                lpips.compare(PICTURES.get(i), PICTURES.get(j)).distance(), within(1e-6));
            }
        }
    }

    @Test
    void each_picture_is_read_once_if_all_features_fit_and_once_more_for_each_block_before_it_otherwise() {
        long bytes = lpips.features(PICTURES.get(0)).bytes();
        DistanceMatrix whole = DistanceMatrix.of(lpips, 7, PICTURES::get);
        AtomicInteger reads = new AtomicInteger();

        DistanceMatrix fits = DistanceMatrix.of(lpips, 7, counted(reads), 8 * bytes);
        assertThat(reads.getAndSet(0)).isEqualTo(7);
        DistanceMatrix blocks = DistanceMatrix.of(lpips, 7, counted(reads), 4 * bytes);
        assertThat(reads.getAndSet(0)).as("blocks of 3, 3 and 1").isEqualTo(7 + 4 + 1);
        DistanceMatrix single = DistanceMatrix.of(lpips, 7, counted(reads), 0);
        assertThat(reads.get()).as("one at a time").isEqualTo(28);

        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                assertThat(whole.distance(i, j))
                        .isEqualTo(fits.distance(i, j))
                        .isEqualTo(blocks.distance(i, j))
                        .isEqualTo(single.distance(i, j));
            }
        }
    }

    @Test
    void pictures_of_two_sizes_are_refused() {
        Pixels wide = Pixels.ofArgb(new PixelSize(41, 40), new int[41 * 40]);

        assertThatThrownBy(() -> DistanceMatrix.of(lpips, 2, i -> i == 0 ? PICTURES.get(0) : wide))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Only pictures of one size can be compared, but these are 40 x 40 and 41 x 40");
    }

    @Test
    void transparent_pictures_among_opaque_ones_have_their_larger_distance() {
        List<Pixels> mixed = List.of(PICTURES.get(0), veil(PICTURES.get(1)), PICTURES.get(2), veil(PICTURES.get(3)));

        DistanceMatrix matrix = DistanceMatrix.of(lpips, 4, mixed::get);

        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(matrix.distance(i, j))
                        .isEqualTo(lpips.features(mixed.get(i)).distanceTo(lpips.features(mixed.get(j))))
                        .isCloseTo(lpips.compare(mixed.get(i), mixed.get(j)).distance(), within(1e-6));
            }
        }
    }

    private static Pixels veil(Pixels picture) {
        int[] argb = new int[SIZE.area()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (picture.argb(i % SIZE.width(), i / SIZE.width()) & 0xFFFFFF) | 0x80000000;
        }
        return Pixels.ofArgb(SIZE, argb);
    }

    private static IntFunction<Pixels> counted(AtomicInteger reads) {
        return number -> {
            reads.incrementAndGet();
            return PICTURES.get(number);
        };
    }

    private static Pixels noise(int seed) {
        Random random = new Random(seed);
        int[] argb = new int[SIZE.area()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | random.nextInt(1 << 24);
        }
        return Pixels.ofArgb(SIZE, argb);
    }
}
