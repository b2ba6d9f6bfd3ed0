package dev.lpips.image.io;

import java.util.Locale;

/**
 * How large a picture may be before it is refused undecoded.
 *
 * <p>Both limits are checked against what the file says about itself, before memory for the pixels is taken: a file of a
 * few hundred bytes can announce billions of pixels.
 *
 * @param maxFileBytes the largest accepted file, in bytes, inclusive; at least 1
 * @param maxPixels the largest accepted width times height, inclusive; at least 1. A decoded picture takes 4 bytes per
 *     pixel, and about as much again while it is being decoded
 */
public record DecodeLimits(long maxFileBytes, long maxPixels) {

    /** 512 MiB and 100 million pixels: above every screen and most cameras, within a default heap of a few GiB. */
    public static final DecodeLimits DEFAULT = new DecodeLimits(512L << 20, 100_000_000L);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is smaller than 1
     */
    public DecodeLimits {
        if (maxFileBytes < 1 || maxPixels < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Limits are at least 1, but were %d bytes and %d pixels", maxFileBytes, maxPixels));
        }
    }

    /** Returns these limits with another largest file, in bytes. */
    public DecodeLimits withMaxFileBytes(long bytes) {
        return new DecodeLimits(bytes, maxPixels);
    }

    /** Returns these limits with another largest picture, in pixels. */
    public DecodeLimits withMaxPixels(long pixels) {
        return new DecodeLimits(maxFileBytes, pixels);
    }
}
