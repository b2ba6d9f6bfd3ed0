package dev.lpips.measure;

import dev.lpips.measure.Measured.Change;
import java.util.List;
import java.util.Map;

/**
 * By how many pixels something moved as a whole; 2 means 2 or more. Rendering noise has up to 0.9: it has no direction.
 *
 * <p>The least squares displacement of lightness (Lucas and Kanade 1981) in a window of about 12 pixels, where moving back
 * leaves less than a fifth of the difference, in at least 200 pixels.
 *
 * @since 0.1.0
 */
public record Shift() implements Measure {

    @Override
    public String key() {
        return "shift";
    }

    @Override
    public String label() {
        return "shift";
    }

    @Override
    public Direction direction() {
        return Direction.AT_MOST;
    }

    @Override
    public int digits() {
        return 2;
    }

    @Override
    public Limits limits() {
        return new Limits(0, 2);
    }

    @Override
    public double ofEqual() {
        return 0;
    }

    @Override
    public Measured measure(Sample sample) {
        double shift = Appearances.of(sample).shift();
        return Measured.of(shift, shift >= 2 ? "pixels, or more" : "pixels");
    }

    @Override
    public List<Change> changes(Sample sample, Map<Measure, Double> limits) {
        return Appearances.changes(sample, limits);
    }
}
