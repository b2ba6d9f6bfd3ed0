package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;

/** How a camera was held: what must be done to the stored rows so that up is up. Numbered as in EXIF and TIFF. */
enum Orientation {
    NORMAL(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, false, true),
    TRANSVERSE(true, true, true),
    TURN_LEFT(true, true, false);

    private final boolean swapsSides;
    private final boolean flipsX;
    private final boolean flipsY;

    /** Where the colour at (x, y) of the upright picture is stored: sides swapped first, then each axis flipped. */
    Orientation(boolean swapsSides, boolean flipsX, boolean flipsY) {
        this.swapsSides = swapsSides;
        this.flipsX = flipsX;
        this.flipsY = flipsY;
    }

    /** Returns the orientation of an EXIF or TIFF value; anything but 1 to 8 means nothing and is {@link #NORMAL}. */
    static Orientation ofTag(long value) {
        return value >= 1 && value <= 8 ? values()[(int) value - 1] : NORMAL;
    }

    /** Returns how many bytes a pixel takes beside the stored picture while it is turned. */
    int extraBytesPerPixel() {
        return this == NORMAL ? 0 : Integer.BYTES;
    }

    Pixels upright(Pixels stored) {
        if (this == NORMAL) {
            return stored;
        }
        int width = swapsSides ? stored.height() : stored.width();
        int height = swapsSides ? stored.width() : stored.height();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int storedX = swapsSides ? y : x;
                int storedY = swapsSides ? x : y;
                argb[y * width + x] = stored.argb(
                        flipsX ? stored.width() - 1 - storedX : storedX,
                        flipsY ? stored.height() - 1 - storedY : storedY);
            }
        }
        return Pixels.adopt(new PixelSize(width, height), argb);
    }
}
