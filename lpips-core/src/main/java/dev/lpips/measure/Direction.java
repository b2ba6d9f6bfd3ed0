package dev.lpips.measure;

import java.math.RoundingMode;

/** On which side of a limit two pictures still match. A limit is inclusive, and not a number is on neither side. */
public enum Direction {
    /** Lower is closer: a difference. */
    AT_MOST("at most"),
    /** Higher is closer: a similarity. */
    AT_LEAST("at least");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    /** Tells whether a measured value is on the accepted side of a limit. */
    public boolean accepts(double measured, double limit) {
        return this == AT_MOST ? measured <= limit : measured >= limit;
    }

    /** Returns how a value that is not accepted is rounded so that the printed number is not accepted either. */
    public RoundingMode awayFromAccepted() {
        return this == AT_MOST ? RoundingMode.CEILING : RoundingMode.FLOOR;
    }

    /** Returns how a value that is accepted is rounded so that the printed number is accepted too. */
    public RoundingMode towardsAccepted() {
        return this == AT_MOST ? RoundingMode.FLOOR : RoundingMode.CEILING;
    }

    /** Returns how much worse one value is than another: greater than 0 if it is worse. */
    public double excess(double measured, double limit) {
        return this == AT_MOST ? measured - limit : limit - measured;
    }

    /** Returns {@code at most} or {@code at least}. */
    @Override
    public String toString() {
        return words;
    }
}
