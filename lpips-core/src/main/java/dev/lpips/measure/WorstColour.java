package dev.lpips.measure;

/**
 * The colour difference of the pixel that differs most, in CIEDE2000. Strict: where anti-aliasing puts the edge of a letter
 * elsewhere, black may stand against white. See {@link ColourDifference#maximum}.
 */
public record WorstColour() implements Measure {

    @Override
    public String key() {
        return "worstColour";
    }

    @Override
    public String label() {
        return "worst colour";
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
        return Measured.of(ColourDifference.of(sample).maximum(), "CIEDE2000; every pixel");
    }
}
