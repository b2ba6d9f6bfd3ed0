package example.spark;

/** Percentiles as NumPy and R compute them unless told otherwise (type 7 of Hyndman and Fan, 1996). */
final class Percentiles {

    private Percentiles() {}

    /**
     * Returns a percentile.
     *
     * @param sorted at least one value, ascending
     * @param percent from 0 to 100
     */
    static double of(double[] sorted, double percent) {
        double place = (sorted.length - 1) * percent / 100;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
