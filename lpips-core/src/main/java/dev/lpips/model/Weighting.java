package dev.lpips.model;

import java.util.Locale;

/** How the channels of a layer are weighed against each other. */
public enum Weighting {
    /** By LPIPS's learned heads: the official distance. */
    LEARNED,
    /** All alike: the plain feature distance, the "no linear layers" baseline of the LPIPS paper. */
    UNIFORM;

    /**
     * Returns the weighting of an id.
     *
     * @param id {@code learned} or {@code uniform}, in any case
     * @throws IllegalArgumentException if it is neither
     */
    public static Weighting of(String id) {
        for (Weighting weighting : values()) {
            if (weighting.toString().equals(id.toLowerCase(Locale.ROOT))) {
                return weighting;
            }
        }
        throw new IllegalArgumentException("There is no weighting \"%s\"; there are learned and uniform".formatted(id));
    }

    /** Returns the name in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
