package dev.lpips.image;

import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * An immutable picture: a grid of 8-bit sRGB colours with straight (not premultiplied) alpha, equal by content.
 *
 * <p>A picture whose every pixel is opaque equals the same picture from a file without an alpha channel. Instances are
 * safe to share between threads. Make one with {@link dev.lpips.image.io.Pictures#pixels(Object)}.
 */
public final class Pixels {

    private static final int OPAQUE = 0xFF000000;

    private final PixelSize size;
    private final int[] argb;
    private final boolean opaque;

    private Pixels(PixelSize size, int[] argb) {
        this.size = size;
        this.argb = argb;
        this.opaque = isOpaque(argb);
    }

    /**
     * Returns a picture of the given colours.
     *
     * @param size width and height
     * @param argb one {@code 0xAARRGGBB} per pixel, row by row from the top left; copied
     * @throws IllegalArgumentException if there are more or fewer colours than pixels
     */
    public static Pixels ofArgb(PixelSize size, int[] argb) {
        if (argb.length != size.area()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s has %d pixels, but %d colours were given", size, size.area(), argb.length));
        }
        return new Pixels(size, argb.clone());
    }

    /** Takes the array as it is: for makers in this package that keep no reference to it. */
    public static Pixels adopt(PixelSize size, int[] argb) {
        assert argb.length == size.area();
        return new Pixels(size, argb);
    }

    /** Returns width and height. */
    public PixelSize size() {
        return size;
    }

    /** Returns the number of columns. */
    public int width() {
        return size.width();
    }

    /** Returns the number of rows. */
    public int height() {
        return size.height();
    }

    /** Tells whether no pixel lets anything through. */
    public boolean isOpaque() {
        return opaque;
    }

    /**
     * Returns one colour as {@code 0xAARRGGBB}.
     *
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public int argb(int x, int y) {
        if (x < 0 || x >= width() || y < 0 || y >= height()) {
            throw new IndexOutOfBoundsException(String.format(Locale.ROOT, "No pixel at x %d, y %d in %s", x, y, size));
        }
        return argb[y * width() + x];
    }

    /**
     * Copies one row of colours, {@code 0xAARRGGBB}, into the start of an array.
     *
     * @throws IndexOutOfBoundsException if there is no such row, or the array is shorter than a row
     */
    public void copyRow(int y, int[] target) {
        System.arraycopy(argb, y * width(), target, 0, width());
    }

    /**
     * Copies a part of one row of colours, {@code 0xAARRGGBB}, into the start of an array.
     *
     * @param x the first column
     * @param count how many
     * @throws IndexOutOfBoundsException if there are no such pixels, or the array is shorter
     * @since 0.1.0
     */
    public void copyRow(int y, int x, int[] target, int count) {
        Objects.checkFromIndexSize(x, count, width());
        System.arraycopy(argb, y * width() + x, target, 0, count);
    }

    /**
     * Returns the first column, from a given one on, in which a row of this picture differs from the same row of another;
     * -1 if there is none.
     *
     * @throws IllegalArgumentException if the pictures have different sizes
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public int firstDifference(Pixels other, int y, int fromX) {
        if (!size.equals(other.size)) {
            throw new IllegalArgumentException("Rows of %s and %s cannot be compared".formatted(size, other.size));
        }
        int from = y * width() + Objects.checkIndex(fromX, width());
        int to = (y + 1) * width();
        int found = Arrays.mismatch(argb, from, to, other.argb, from, to);
        return found < 0 ? -1 : fromX + found;
    }

    /** Returns all colours, {@code 0xAARRGGBB}, row by row; a copy. */
    public int[] toArgb() {
        return argb.clone();
    }

    /**
     * Returns this picture laid on a background: opaque, each channel {@code (c * a + b * (255 - a)) / 255} rounded to
     * nearest. An opaque picture is returned as it is.
     */
    public Pixels over(Background background) {
        if (opaque) {
            return this;
        }
        int[] flat = new int[argb.length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = blend(argb[i], background.rgb());
        }
        return new Pixels(size, flat);
    }

    /**
     * Returns the part of this picture within a region.
     *
     * @throws IllegalArgumentException if the region does not lie within the picture
     */
    public Pixels crop(Region region) {
        if (!region.fits(size)) {
            throw new IllegalArgumentException("%s does not lie within %s".formatted(region, size));
        }
        int[] part = new int[region.size().area()];
        for (int row = 0; row < region.height(); row++) {
            int from = (region.y() + row) * width() + region.x();
            System.arraycopy(argb, from, part, row * region.width(), region.width());
        }
        return new Pixels(region.size(), part);
    }

    /** Returns a new image of this picture, {@link BufferedImage#TYPE_INT_RGB} if opaque, else {@code TYPE_INT_ARGB}. */
    public BufferedImage toBufferedImage() {
        int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width(), height(), type);
        image.setRGB(0, 0, width(), height(), argb, 0, width());
        return image;
    }

    /**
     * Returns the SHA-256, in lower-case hex, of the colours as R, G, B bytes row by row. Alpha does not take part: this
     * is the digest that image tools of other languages print for an RGB array.
     */
    public String rgbSha256() {
        MessageDigest digest = sha256();
        byte[] row = new byte[3 * width()];
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                int colour = argb[y * width() + x];
                row[3 * x] = (byte) (colour >> 16);
                row[3 * x + 1] = (byte) (colour >> 8);
                row[3 * x + 2] = (byte) colour;
            }
            digest.update(row);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Tells whether the other object is a picture of the same size and the same colours, alpha included. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels that && size.equals(that.size) && Arrays.equals(argb, that.argb);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(argb);
    }

    /** Returns what a message needs to tell pictures apart, such as {@code 800 x 600 opaque pixels}. */
    @Override
    public String toString() {
        return size + (opaque ? " opaque pixels" : " pixels with transparency");
    }

    private static boolean isOpaque(int[] argb) {
        int all = OPAQUE;
        for (int colour : argb) {
            all &= colour;
        }
        return all == OPAQUE;
    }

    private static int blend(int colour, int background) {
        int alpha = colour >>> 24;
        int red = blend(colour >> 16 & 0xFF, background >> 16 & 0xFF, alpha);
        int green = blend(colour >> 8 & 0xFF, background >> 8 & 0xFF, alpha);
        int blue = blend(colour & 0xFF, background & 0xFF, alpha);
        return OPAQUE | red << 16 | green << 8 | blue;
    }

    private static int blend(int channel, int background, int alpha) {
        return (channel * alpha + background * (255 - alpha) + 127) / 255;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
