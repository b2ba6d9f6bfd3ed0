package dev.lpips.measure;

import java.util.Optional;

/**
 * The LPIPS distance of the whole picture (Zhang et al. 2018): 0 for equal pictures, without upper bound; 0.05 is hardly
 * seen in photos, above 0.5 hardly anything is alike.
 */
public record Distance() implements Measure {

    @Override
    public String key() {
        return "distance";
    }

    @Override
    public String label() {
        return "distance";
    }

    @Override
    public Direction direction() {
        return Direction.AT_MOST;
    }

    @Override
    public int digits() {
        return 4;
    }

    @Override
    public Limits limits() {
        return new Limits(0, 1.5);
    }

    @Override
    public double ofEqual() {
        return 0;
    }

    @Override
    public Optional<String> sharedKey() {
        return Optional.of("threshold");
    }

    @Override
    public boolean needsDistance() {
        return true;
    }

    @Override
    public Measured measure(Sample sample) {
        return Measured.of(sample.network().distance());
    }
}
