package dev.lpips.image;

import java.util.BitSet;
import java.util.Locale;

/**
 * A part of pictures of one size, and which of its pixels are ignored. Immutable, and safe to share.
 *
 * <p>What it cuts out of a picture is a picture of its own: cut to the part, the ignored pixels filled.
 */
public final class Cutout {

    private final PixelSize size;
    private final Region part;
    private final BitSet ignored;

    /**
     * Creates a cutout.
     *
     * @param size the size of the pictures
     * @param part which part of them
     * @param ignored the indices, row by row, of the pixels of the pictures that are ignored
     * @throws IllegalArgumentException if the part does not lie within such pictures
     */
    public Cutout(PixelSize size, Region part, BitSet ignored) {
        part.requireWithin(size, "The region");
        this.size = size;
        this.part = part;
        this.ignored = within(part, size, ignored);
    }

    /** Returns the cutout that cuts nothing off and ignores nothing. */
    public static Cutout whole(PixelSize size) {
        return new Cutout(size, Region.whole(size), new BitSet());
    }

    /** Returns the size of the pictures. */
    public PixelSize size() {
        return size;
    }

    /** Returns the part. */
    public Region part() {
        return part;
    }

    /** Tells whether the part is the whole picture, some of which may be ignored. */
    public boolean isWhole() {
        return part.size().equals(size);
    }

    /** Tells whether every pixel of the part is ignored. */
    public boolean isNothing() {
        return countShown() == 0;
    }

    /** Returns how many pixels of the part are ignored. */
    public int countIgnored() {
        return ignored.cardinality();
    }

    /** Returns how many pixels of the part are not ignored. */
    public int countShown() {
        return part.size().area() - countIgnored();
    }

    /** Tells whether a pixel of the pictures lies in the part and is not ignored. */
    public boolean shows(int x, int y) {
        boolean inside = x >= part.x() && x < part.x() + part.width() && y >= part.y() && y < part.y() + part.height();
        return inside && !ignored.get((y - part.y()) * part.width() + x - part.x());
    }

    /**
     * Cuts out of a picture; one of which everything is shown is returned as it is.
     *
     * @throws IllegalArgumentException if the picture has another size
     */
    public Pixels of(Pixels picture) {
        if (!picture.size().equals(size)) {
            throw new IllegalArgumentException("Not a picture of %s: %s".formatted(size, picture.size()));
        }
        return Mask.fill(isWhole() ? picture : picture.crop(part), ignored);
    }

    /** Returns the indices, row by row within the part, of the pixels that are ignored; a new set. */
    public BitSet ignored() {
        return (BitSet) ignored.clone();
    }

    /** Tells whether the other object cuts the same out of the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cutout that
                && size.equals(that.size)
                && part.equals(that.part)
                && ignored.equals(that.ignored);
    }

    @Override
    public int hashCode() {
        return 31 * part.hashCode() + ignored.hashCode();
    }

    /** Returns the part, and how much of it is ignored. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s of %s, without %d pixels", part, size, countIgnored());
    }

    /** Which pixels of a part are among those of a picture, counted from the part's corner. */
    private static BitSet within(Region part, PixelSize size, BitSet pixels) {
        BitSet found = new BitSet(part.size().area());
        for (int y = 0; y < part.height(); y++) {
            int start = (part.y() + y) * size.width() + part.x();
            int end = start + part.width();
            for (int i = pixels.nextSetBit(start); i >= 0 && i < end; i = pixels.nextSetBit(i + 1)) {
                found.set(y * part.width() + i - start);
            }
        }
        return found;
    }
}
