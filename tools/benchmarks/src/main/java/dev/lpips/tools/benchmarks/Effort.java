package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import java.time.Duration;

/** How much is measured, and how often. */
enum Effort {
    /** Every case once, on the smallest pictures. Shows that the command runs; its figures mean nothing. */
    SMOKE,
    /** Every line that has a target, a few times. */
    QUICK,
    /** Everything, often enough for its medians to be trusted. */
    FULL;

    private static final PixelSize SMALLEST = new PixelSize(64, 64);

    /** Returns how many rounds are measured where a full run measures so many. */
    int rounds(int full) {
        return switch (this) {
            case SMOKE -> 1;
            case QUICK -> Math.min(full, Math.max(7, full / 2));
            case FULL -> full;
        };
    }

    /** Returns how long a JVM does the work before it is measured: until all of it is compiled. */
    Duration warmUp() {
        return this == SMOKE ? Duration.ZERO : Duration.ofSeconds(10);
    }

    /** Returns the size to measure where the other efforts measure this one. */
    PixelSize size(int width, int height) {
        return this == SMOKE ? SMALLEST : new PixelSize(width, height);
    }
}
