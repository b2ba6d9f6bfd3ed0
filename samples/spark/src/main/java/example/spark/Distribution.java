package example.spark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the values of one measure are spread. Infinite ones, such as the PSNR of equal pictures, are counted apart.
 *
 * @param count how many finite values there are
 * @param infinite how many others
 * @param mean the mean of the finite values
 * @param interval where such a mean lies
 * @param percentiles by percent, from 0 to 100
 */
record Distribution(int count, int infinite, double mean, Interval interval, Map<String, Double> percentiles) {

    private static final List<String> PERCENTS = List.of("0", "1", "5", "25", "50", "75", "95", "99", "100");

    /**
     * Returns the distribution of values in any order, which does not change a bit of it; empty if none is finite.
     */
    static Optional<Distribution> of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        Map<String, Double> percentiles = new LinkedHashMap<>();
        PERCENTS.forEach(percent -> percentiles.put(percent, Percentiles.of(sorted, Double.parseDouble(percent))));
        return Optional.of(new Distribution(
                sorted.length,
                values.length - sorted.length,
                Arrays.stream(sorted).sum() / sorted.length,
                Interval.ofMean(sorted),
                percentiles));
    }
}
