package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOException;

/**
 * Reads the colours of any image of the Java 2D world from its samples.
 *
 * <p>{@code getRGB} is not asked where it is wrong: it reads gray through a linear colour space, which turns gray 128
 * into 188.
 */
final class RasterPixels {

    /** Reads one row of colours. */
    @FunctionalInterface
    private interface RowReader {
        void read(int y, int[] argb, int offset) throws IIOException;
    }

    private RasterPixels() {}

    static Pixels of(RenderedImage image) throws IIOException {
        ColorModel model = image.getColorModel();
        if (model == null) {
            throw new IIOException("it has no colour model that says what its samples mean");
        }
        Optional<? extends ColourConversion> conversion =
                model instanceof ComponentColorModel ? IccToSrgb.of(model.getColorSpace()) : Optional.empty();
        return of(samples(image), model, conversion);
    }

    /** Reads an image by a conversion found beside it; without one, its colour space is what its colour model says. */
    static Pixels of(BufferedImage image, Optional<? extends ColourConversion> conversion) throws IIOException {
        return conversion.isEmpty() ? of(image) : of(image.getRaster(), image.getColorModel(), conversion);
    }

    /** Reads samples by a colour model that knows more about them than the reader's. */
    static Pixels of(Raster raster, ComponentColorModel model) throws IIOException {
        return of(raster, model, IccToSrgb.of(model.getColorSpace()));
    }

    private static Raster samples(RenderedImage image) {
        return image instanceof BufferedImage buffered ? buffered.getRaster() : image.getData();
    }

    private static Pixels of(Raster raster, ColorModel model, Optional<? extends ColourConversion> conversion)
            throws IIOException {
        PixelSize size = new PixelSize(raster.getWidth(), raster.getHeight());
        RowReader rows = rowReader(raster, model, conversion);
        int[] argb = new int[size.area()];
        for (int y = 0; y < size.height(); y++) {
            rows.read(y, argb, y * size.width());
        }
        return Pixels.adopt(size, argb);
    }

    private static RowReader rowReader(Raster raster, ColorModel model, Optional<? extends ColourConversion> conversion)
            throws IIOException {
        if (model instanceof IndexColorModel palette) {
            return paletteRows(raster, palette, conversion);
        }
        if (model instanceof ComponentColorModel components && isUnderstood(components, conversion)) {
            return new SampleRows(raster, components, conversion.orElse(null))::read;
        }
        return modelRows(raster, model);
    }

    private static boolean isUnderstood(ComponentColorModel model, Optional<? extends ColourConversion> conversion) {
        ColorSpace space = model.getColorSpace();
        boolean meansSrgb =
                space.isCS_sRGB() || (space instanceof ICC_ColorSpace && model.getNumColorComponents() == 3);
        return model.getNumColorComponents() == 1 || conversion.isPresent() || meansSrgb;
    }

    private static RowReader paletteRows(
            Raster raster, IndexColorModel palette, Optional<? extends ColourConversion> conversion) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        conversion.ifPresent(toSrgb -> toSrgb.convertColours(colours, 0, colours.length));
        int[] row = new int[raster.getWidth()];
        return (y, argb, offset) -> {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                if (row[x] >= colours.length) {
                    throw new IIOException(String.format(
                            Locale.ROOT, "it uses colour %d of a palette of %d", row[x] + 1, colours.length));
                }
                argb[offset + x] = colours[row[x]];
            }
        };
    }

    /** Packed and custom models know their own layout, and convert to sRGB themselves. */
    private static RowReader modelRows(Raster raster, ColorModel model) {
        return (y, argb, offset) -> {
            Object element = null;
            for (int x = 0; x < raster.getWidth(); x++) {
                element = raster.getDataElements(raster.getMinX() + x, raster.getMinY() + y, element);
                argb[offset + x] = model.getRGB(element);
            }
        };
    }
}
