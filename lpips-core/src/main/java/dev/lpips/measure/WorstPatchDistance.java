package dev.lpips.measure;

import java.util.Optional;

/** The LPIPS distance of the window that differs most, see {@link WorstPatch}. */
public record WorstPatchDistance() implements Measure {

    @Override
    public String key() {
        return "worstPatch";
    }

    @Override
    public String label() {
        return "worst patch";
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
        return new Limits(0, 3);
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
        WorstPatch worst = sample.network().worstPatch();
        return Measured.of(worst.distance()).at(worst.region());
    }
}
