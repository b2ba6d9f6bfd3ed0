package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.awt.image.Raster;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Colours of a JPEG with four components, which are stored inverted (255 is no ink), as Adobe began and all readers
 * assume. Without a usable profile the inks are taken for ideal ones, as in Pillow.
 */
final class CmykJpeg {

    private CmykJpeg() {}

    static Pixels pixels(Raster raster, boolean ycck, Optional<byte[]> profile) {
        @Nullable IccToSrgb icc = profile.flatMap(bytes -> IccToSrgb.ofEmbedded(bytes, 4)).orElse(null);
        PixelSize size = new PixelSize(raster.getWidth(), raster.getHeight());
        int[] argb = new int[size.area()];
        int[] row = new int[4 * size.width()];
        for (int y = 0; y < size.height(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, size.width(), 1, row);
            if (ycck) {
                toCmyk(row);
            }
            int[] rgb = icc == null ? idealInks(row) : icc.convert(inverted(row), 8);
            for (int x = 0; x < size.width(); x++) {
                argb[y * size.width() + x] = 0xFF000000 | rgb[3 * x] << 16 | rgb[3 * x + 1] << 8 | rgb[3 * x + 2];
            }
        }
        return Pixels.adopt(size, argb);
    }

    /** The integer arithmetic of libjpeg, so that the result is the same to the last bit. */
    private static void toCmyk(int[] row) {
        for (int i = 0; i < row.length; i += 4) {
            int luma = row[i];
            int blue = row[i + 1] - 128;
            int red = row[i + 2] - 128;
            row[i] = 255 - clamp(luma + ((91881 * red + 32768) >> 16));
            row[i + 1] = 255 - clamp(luma + ((-22554 * blue - 46802 * red + 32768) >> 16));
            row[i + 2] = 255 - clamp(luma + ((116130 * blue + 32768) >> 16));
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static int[] inverted(int[] row) {
        int[] inks = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            inks[i] = 255 - row[i];
        }
        return inks;
    }

    private static int[] idealInks(int[] row) {
        int[] rgb = new int[row.length / 4 * 3];
        for (int i = 0; i < row.length / 4; i++) {
            int paper = row[4 * i + 3];
            for (int c = 0; c < 3; c++) {
                int product = (255 - row[4 * i + c]) * paper + 128;
                rgb[3 * i + c] = clamp(paper - (((product >> 8) + product) >> 8));
            }
        }
        return rgb;
    }
}
