package dev.lpips.image.io;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/** Mends the palettes the JDK makes for PNG: filled up with black, and for narrow gray without transparency. */
final class PngPalette {

    private PngPalette() {}

    /** Returns the image with only the colours the file names, so that a pixel of another colour is noticed. */
    static BufferedImage ofSize(BufferedImage image, int colours) {
        int[] argb = colours(image);
        return withColours(image, argb, Math.min(colours, argb.length));
    }

    /** Returns the gray image with one gray transparent. */
    static BufferedImage withTransparent(BufferedImage image, int gray) {
        int[] argb = colours(image);
        if (gray < argb.length) {
            argb[gray] &= 0xFFFFFF;
        }
        return withColours(image, argb, argb.length);
    }

    private static int[] colours(BufferedImage image) {
        IndexColorModel model = (IndexColorModel) image.getColorModel();
        int[] argb = new int[model.getMapSize()];
        model.getRGBs(argb);
        return argb;
    }

    private static BufferedImage withColours(BufferedImage image, int[] argb, int count) {
        ColorModel old = image.getColorModel();
        IndexColorModel model =
                new IndexColorModel(old.getPixelSize(), count, argb, 0, true, -1, old.getTransferType());
        return new BufferedImage(model, image.getRaster(), false, null);
    }
}
