package dev.lpips.image.io;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What a PNG file announces of its picture.
 *
 * @param width in pixels, not yet checked
 * @param height in pixels, not yet checked
 * @param depth bits per sample
 * @param colourType as numbered by PNG
 * @param methods whether compression, filter and interlace method are among those that PNG knows
 */
record PngHeader(long width, long height, int depth, int colourType, boolean methods) {

    static final int LENGTH = 13;

    private static final int GRAY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int RGBA = 6;

    static PngHeader of(byte[] body) {
        ByteBuffer header = ByteBuffer.wrap(body);
        return new PngHeader(
                Integer.toUnsignedLong(header.getInt(0)),
                Integer.toUnsignedLong(header.getInt(4)),
                header.get(8),
                header.get(9),
                header.get(10) == 0 && header.get(11) == 0 && Set.of(0, 1).contains((int) header.get(12)));
    }

    /** Tells whether colour type, depth, compression, filter and interlace method are among those that PNG knows. */
    boolean isKnown() {
        boolean knownDepth = switch (colourType) {
            case GRAY -> Set.of(1, 2, 4, 8, 16).contains(depth);
            case PALETTE -> Set.of(1, 2, 4, 8).contains(depth);
            case RGB, GRAY_ALPHA, RGBA -> Set.of(8, 16).contains(depth);
            default -> false;
        };
        return knownDepth && methods;
    }

    boolean isGray() {
        return colourType == GRAY;
    }

    boolean isPalette() {
        return colourType == PALETTE;
    }

    /** Tells whether one colour may be named that is transparent. */
    boolean mayNameTransparent() {
        return colourType == GRAY || colourType == RGB;
    }

    /** Returns how many bytes a pixel takes as the JDK's reader keeps it, a part of one being a whole. */
    int bytesPerPixel() {
        int samples = switch (colourType) {
            case RGB -> 3;
            case GRAY_ALPHA -> 2;
            case RGBA -> 4;
            default -> 1;
        };
        return (samples * depth + 7) / 8;
    }
}
