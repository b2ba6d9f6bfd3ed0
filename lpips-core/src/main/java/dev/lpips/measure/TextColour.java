package dev.lpips.measure;

import dev.lpips.measure.Measured.Change;
import java.util.List;
import java.util.Map;

/**
 * The deltaE by which text, or any shapes that kept their form, took another colour. Rendering noise has none.
 *
 * <p>Recoloured text differs in proportion to its own pattern: the part of the difference that a regression on the
 * reference's lightness explains, where it explains nine tenths, in at least 100 pixels.
 *
 * @since 0.1.0
 */
public record TextColour() implements Measure {

    @Override
    public String key() {
        return "textColour";
    }

    @Override
    public String label() {
        return "text colour";
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
        return new Limits(0, 150);
    }

    @Override
    public double ofEqual() {
        return 0;
    }

    @Override
    public Measured measure(Sample sample) {
        double textColour = Appearances.of(sample).textColour();
        return Measured.of(textColour, "deltaE of text and shapes");
    }

    @Override
    public List<Change> changes(Sample sample, Map<Measure, Double> limits) {
        return Appearances.changes(sample, limits);
    }
}
