package dev.lpips.evidence;

import java.util.Locale;

/**
 * The pixel where two pictures differ most.
 *
 * @param x from the left, 0 or greater
 * @param y from the top, 0 or greater
 * @param value the distance there
 */
public record Peak(int x, int y, double value) {

    /** Returns the place as people write it, {@code x 412, y 88}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "x %d, y %d", x, y);
    }
}
