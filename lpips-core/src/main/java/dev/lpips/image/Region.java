package dev.lpips.image;

import java.util.BitSet;
import java.util.Locale;

/**
 * A rectangle of a picture, in pixels from its top left corner.
 *
 * @param x the left edge, 0 or greater
 * @param y the top edge, 0 or greater
 * @param width at least 1
 * @param height at least 1
 */
public record Region(int x, int y, int width, int height) {

    /**
     * Checks the rectangle.
     *
     * @throws IllegalArgumentException if it starts left of or above the picture, is empty, or its far edge overflows
     */
    public Region {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Not a region of a picture: x %d, y %d, %d x %d", x, y, width, height));
        }
        if (x > Integer.MAX_VALUE - width || y > Integer.MAX_VALUE - height) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The far edge overflows: x %d, y %d, %d x %d", x, y, width, height));
        }
    }

    /** Returns the region that covers a whole picture of the given size. */
    public static Region whole(PixelSize size) {
        return new Region(0, 0, size.width(), size.height());
    }

    /** Tells whether this region lies within a picture of the given size. */
    public boolean fits(PixelSize size) {
        return x + width <= size.width() && y + height <= size.height();
    }

    /**
     * Requires that this region lies within pictures of a size.
     *
     * @param what what to call it in the message
     * @throws IllegalArgumentException if it does not
     */
    public void requireWithin(PixelSize size, String what) {
        if (!fits(size)) {
            throw new IllegalArgumentException("%s %s does not lie within pictures of %s".formatted(what, this, size));
        }
    }

    /** Tells whether the other region lies within this one. */
    public boolean contains(Region other) {
        return other.x >= x
                && other.y >= y
                && other.x + other.width <= x + width
                && other.y + other.height <= y + height;
    }

    /** Adds the indices, row by row, of this region's pixels in pictures of a size that it lies within. */
    public void addTo(BitSet pixels, PixelSize size) {
        for (int row = y; row < y + height; row++) {
            pixels.set(row * size.width() + x, row * size.width() + x + width);
        }
    }

    /** Returns this region moved right and down. */
    public Region movedBy(int right, int down) {
        return new Region(x + right, y + down, width, height);
    }

    /** Returns the size of the region. */
    public PixelSize size() {
        return new PixelSize(width, height);
    }

    /** Returns the region as people write it, {@code 64 x 64 at x 412, y 88}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d x %d at x %d, y %d", width, height, x, y);
    }
}
