package dev.lpips.image;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What of two pictures is not compared: a clock, an advertisement, a video. Both are filled alike there, so whatever the
 * places showed, no network sees a difference in them or around them.
 *
 * <p>A mask is made of regions, of mask pictures, or of both; what one of them ignores is ignored. A mask picture has the
 * size of the pictures and is read as a stencil laid on white: black is ignored, white is compared, a gray counts as
 * the nearer of the two, and transparency is white. So a black drawing on an empty layer is a mask, and so is a black and
 * white picture. Immutable, and safe to share.
 *
 * @param regions rectangles to ignore
 * @param pictures mask pictures
 */
public record Mask(List<Region> regions, List<Pixels> pictures) {

    /** The mask that ignores nothing. */
    public static final Mask NONE = new Mask(List.of(), List.of());

    /** The middle of all grays: as far from any content as an edge can be kept. */
    private static final int FILLING = 0xFF808080;

    private static final int BRIGHTEST_BLACK = 127;

    /** What scaling and lossy formats add to a gray; a colour that somebody chose has more. */
    private static final int MOST_COLOUR_OF_A_GRAY = 24;

    /**
     * Checks the mask pictures.
     *
     * @throws IllegalArgumentException if one has a pixel in colour: whether it should be ignored would be a guess
     */
    public Mask {
        regions = List.copyOf(regions);
        pictures =
                pictures.stream().map(picture -> picture.over(Background.WHITE)).toList();
        pictures.forEach(Mask::requireColourless);
    }

    /** Returns this mask with one more region to ignore. */
    public Mask ignoring(Region region) {
        List<Region> more = new ArrayList<>(regions);
        more.add(region);
        return new Mask(more, pictures);
    }

    /**
     * Returns this mask with what a mask picture ignores as well.
     *
     * @throws IllegalArgumentException if the picture has a pixel in colour
     */
    public Mask ignoring(Pixels maskPicture) {
        List<Pixels> more = new ArrayList<>(pictures);
        more.add(maskPicture);
        return new Mask(regions, more);
    }

    /** Returns a mask that ignores what this one or another ignores. */
    public Mask and(Mask other) {
        return new Mask(
                Stream.concat(regions.stream(), other.regions.stream()).toList(),
                Stream.concat(pictures.stream(), other.pictures.stream()).toList());
    }

    /** Tells whether this mask is made of nothing. One with a picture that is all white is not, but ignores nothing. */
    public boolean isEmpty() {
        return regions.isEmpty() && pictures.isEmpty();
    }

    /**
     * Returns the indices, row by row, of the pixels that are ignored in pictures of a size; a new set.
     *
     * @throws IllegalArgumentException if a region does not lie within such pictures, or a mask picture has another size:
     *     it was made for other pictures, and what it would hide in these is not known
     */
    public BitSet ignored(PixelSize size) {
        BitSet ignored = new BitSet(size.area());
        for (Region region : regions) {
            region.requireWithin(size, "The ignored region");
            region.addTo(ignored, size);
        }
        for (Pixels picture : pictures) {
            requireSize(picture, size);
            addDark(picture, ignored);
        }
        return ignored;
    }

    /** Returns a picture with some pixels filled; itself if there are none. */
    static Pixels fill(Pixels picture, BitSet ignored) {
        if (ignored.isEmpty()) {
            return picture;
        }
        int[] colours = picture.toArgb();
        ignored.stream().forEach(i -> colours[i] = FILLING);
        return Pixels.adopt(picture.size(), colours);
    }

    private static void addDark(Pixels picture, BitSet ignored) {
        int[] row = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            picture.copyRow(y, row);
            for (int x = 0; x < row.length; x++) {
                if ((row[x] >> 8 & 0xFF) <= BRIGHTEST_BLACK) {
                    ignored.set(y * row.length + x);
                }
            }
        }
    }

    private static void requireSize(Pixels picture, PixelSize size) {
        if (!picture.size().equals(size)) {
            throw new IllegalArgumentException("The mask picture is %s, but the pictures are %s: it was made for others"
                    .formatted(picture.size(), size));
        }
    }

    private static void requireColourless(Pixels picture) {
        int[] row = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            picture.copyRow(y, row);
            for (int x = 0; x < row.length; x++) {
                if (isColour(row[x])) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "A mask picture is black where pictures are ignored and white or transparent elsewhere, but is #%06X at x %d, y %d",
                            row[x] & 0xFFFFFF,
                            x,
                            y));
                }
            }
        }
    }

    private static boolean isColour(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int spread = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        return spread > MOST_COLOUR_OF_A_GRAY;
    }
}
