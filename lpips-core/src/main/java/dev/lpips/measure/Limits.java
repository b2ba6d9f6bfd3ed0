package dev.lpips.measure;

/**
 * Which limits a measure may have. What lies outside is a slip: it would accept or refuse every picture.
 *
 * @param least the smallest limit
 * @param most the largest limit
 */
public record Limits(double least, double most) {

    /** Tells whether a number is a limit that somebody can mean; not a number never is. */
    public boolean contain(double limit) {
        return limit >= least && limit <= most;
    }

    /** Returns {@code 0 to 1.5}. */
    @Override
    public String toString() {
        return number(least) + " to " + number(most);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
