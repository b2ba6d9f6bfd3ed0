package dev.lpips.internal.diagnosis;

import dev.lpips.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a distance one kind of feature contributes. The taps of a network go from small to large: the first third of
 * them sees texture and edges, the second shapes, the last content.
 *
 * @param kind what kind
 * @param share its part of the distance, from 0 to 1
 */
public record FeatureShare(Kind kind, double share) {

    /** Returns the shares of a distance, the largest first; none of a distance of 0. */
    public static List<FeatureShare> of(Comparison comparison) {
        List<Double> layers = comparison.layers();
        double distance = layers.stream().mapToDouble(Double::doubleValue).sum();
        if (distance == 0) {
            return List.of();
        }
        Kind[] kinds = Kind.values();
        List<FeatureShare> shares = new ArrayList<>();
        for (int kind = 0; kind < kinds.length; kind++) {
            double sum = 0;
            for (int layer = 0; layer < layers.size(); layer++) {
                sum += layer * kinds.length / layers.size() == kind ? layers.get(layer) : 0;
            }
            shares.add(new FeatureShare(kinds[kind], sum / distance));
        }
        return shares.stream()
                .sorted(Comparator.comparingDouble(FeatureShare::share).reversed())
                .toList();
    }

    /** What a network sees, from its shallow taps to its deep ones. */
    public enum Kind {
        /** Grain, lines, the sharpness of text. */
        TEXTURE_AND_EDGES("texture and edges"),
        /** Outlines and how they lie to each other. */
        SHAPES("shapes"),
        /** What is shown. */
        CONTENT("content");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns the words for it. */
        @Override
        public String toString() {
            return words;
        }
    }
}
