package dev.lpips.measure;

import dev.lpips.internal.appearance.Appearance;

/** The analysis that detail, area colour, text colour and shift share. */
final class Appearances {

    private Appearances() {}

    static Appearance of(Sample sample) {
        return sample.once(Appearance.class, pair -> Appearance.of(pair.reference(), pair.actual(), pair.threads()));
    }
}
