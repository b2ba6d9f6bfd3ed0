package dev.lpips.tools.lite.pairs;

import dev.lpips.image.Pixels;

/**
 * A changed version of a reference.
 *
 * @param distortion what was done, for tables
 * @param picture of the reference's size
 */
public record Variant(String distortion, Pixels picture) {}
