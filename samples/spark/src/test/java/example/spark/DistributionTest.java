package example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void percentiles_are_those_of_numpy() {
        // numpy.percentile([15, 20, 35, 40, 50], [0, 5, 25, 40, 50, 100])
        double[] values = {15, 20, 35, 40, 50};

        assertThat(Percentiles.of(values, 0)).isEqualTo(15);
        assertThat(Percentiles.of(values, 5)).isEqualTo(16);
        assertThat(Percentiles.of(values, 25)).isEqualTo(20);
        assertThat(Percentiles.of(values, 40)).isEqualTo(29);
        assertThat(Percentiles.of(values, 50)).isEqualTo(35);
        assertThat(Percentiles.of(values, 100)).isEqualTo(50);
    }

    @Test
    void the_interval_of_a_mean_is_as_wide_as_its_standard_error_says() {
        double[] values = new SplittableRandom(7).doubles(2000).toArray();

        Distribution found = Distribution.of(values).orElseThrow();

        // Of an equal distribution: the square root of 1/12, over the square root of 2000, on both sides 1.96 times.
        double half = 1.96 * Math.sqrt(1 / 12.0) / Math.sqrt(2000);
        assertThat(found.interval().high() - found.mean()).isCloseTo(half, within(0.1 * half));
        assertThat(found.mean() - found.interval().low()).isCloseTo(half, within(0.1 * half));
    }

    @Test
    void the_order_of_values_does_not_change_a_bit() {
        double[] values = new SplittableRandom(7).doubles(1000).toArray();
        double[] backwards = new double[1000];
        for (int i = 0; i < 1000; i++) {
            backwards[i] = values[999 - i];
        }

        assertThat(Distribution.of(backwards)).isEqualTo(Distribution.of(values));
    }

    @Test
    void infinite_values_are_counted_apart() {
        Distribution psnr =
                Distribution.of(new double[] {30, Double.POSITIVE_INFINITY, 40}).orElseThrow();

        assertThat(psnr.count()).isEqualTo(2);
        assertThat(psnr.infinite()).isEqualTo(1);
        assertThat(psnr.mean()).isEqualTo(35);
        assertThat(psnr.percentiles()).containsEntry("50", 35.0);
    }

    @Test
    void without_a_finite_value_there_is_none() {
        assertThat(Distribution.of(new double[] {Double.POSITIVE_INFINITY})).isEmpty();
        assertThat(Distribution.of(new double[0])).isEmpty();
    }
}
