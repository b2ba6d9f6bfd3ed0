package example.spark;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where the mean of such values lies in 95 of 100 cases.
 *
 * @param low the 2.5th percentile of the means of the resamples
 * @param high the 97.5th
 */
record Interval(double low, double high) {

    static final int RESAMPLES = 1000;
    static final long SEED = 20_180_111;

    /**
     * Returns the interval by the percentile bootstrap (Efron 1979): the values are drawn anew, with replacement, {@value
     * #RESAMPLES} times. Equal values give the same bits, whatever the number of threads.
     *
     * @param sorted at least one value, ascending
     */
    static Interval ofMean(double[] sorted) {
        double[] means = IntStream.range(0, RESAMPLES)
                .parallel()
                .mapToDouble(i -> resampledMean(sorted, new SplittableRandom(SEED + i)))
                .sorted()
                .toArray();
        return new Interval(Percentiles.of(means, 2.5), Percentiles.of(means, 97.5));
    }

    private static double resampledMean(double[] values, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[random.nextInt(values.length)];
        }
        return sum / values.length;
    }
}
