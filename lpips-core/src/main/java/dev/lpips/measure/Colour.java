package dev.lpips.measure;

/**
 * The colour difference that 99 of 100 pixels stay within, in CIEDE2000: a tripwire for what networks forgive, such as a
 * tint. 1 is just noticeable. See {@link ColourDifference#percentile99}.
 */
public record Colour() implements Measure {

    @Override
    public String key() {
        return "colour";
    }

    @Override
    public String label() {
        return "colour";
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
        return Measured.of(ColourDifference.of(sample).percentile99(), "CIEDE2000; 99 % of the pixels");
    }
}
