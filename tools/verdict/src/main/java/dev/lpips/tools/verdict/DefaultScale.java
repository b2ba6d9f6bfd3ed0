package dev.lpips.tools.verdict;

import dev.lpips.Tolerance;

/** By what factor all limits of the default tolerance would have to grow for a pair to pass: up to 1, it passes. */
final class DefaultScale {

    private DefaultScale() {}

    static double of(Readings readings) {
        return Tolerance.GOLDEN.bounds().entrySet().stream()
                .mapToDouble(bound ->
                        readings.of(bound.getKey().key()) / bound.getValue().limit())
                .max()
                .orElseThrow();
    }
}
