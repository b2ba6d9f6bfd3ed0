package dev.lpips.measure;

import dev.lpips.measure.Measured.Change;
import java.util.List;
import java.util.Map;

/**
 * The largest deltaE by which a plain area as a whole took another colour: a tint of a cell, a panel or a page. Noise of
 * rendering and compression has up to 1.4; 2 is seen side by side.
 *
 * <p>The mean difference of plain pixels in a window of about 12 pixels less its spread, in CIELAB with compressed chroma.
 *
 * @since 0.1.0
 */
public record AreaColour() implements Measure {

    @Override
    public String key() {
        return "areaColour";
    }

    @Override
    public String label() {
        return "area colour";
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
        return new Limits(0, 100);
    }

    @Override
    public double ofEqual() {
        return 0;
    }

    @Override
    public Measured measure(Sample sample) {
        double areaColour = Appearances.of(sample).areaColour();
        return Measured.of(areaColour, "deltaE of a plain area");
    }

    @Override
    public List<Change> changes(Sample sample, Map<Measure, Double> limits) {
        return Appearances.changes(sample, limits);
    }
}
