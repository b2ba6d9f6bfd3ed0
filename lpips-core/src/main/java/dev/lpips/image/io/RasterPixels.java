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
        Optional<IccToSrgb> conversion =
                model instanceof ComponentColorModel ? IccToSrgb.of(model.getColorSpace()) : Optional.empty();
        return of(samples(image), model, conversion);
    }

    /** Reads an image whose colour space is the one of a profile found beside it, whatever its colour model says. */
    static Pixels of(BufferedImage image, Optional<byte[]> profile) throws IIOException {
        if (profile.isEmpty()) {
            return of(image);
        }
        ColorModel model = image.getColorModel();
        Optional<IccToSrgb> conversion = IccToSrgb.ofEmbedded(profile.get(), model.getNumColorComponents());
        return of(image.getRaster(), model, conversion);
    }

    private static Raster samples(RenderedImage image) {
        return image instanceof BufferedImage buffered ? buffered.getRaster() : image.getData();
    }

    private static Pixels of(Raster raster, ColorModel model, Optional<IccToSrgb> conversion) throws IIOException {
        PixelSize size = new PixelSize(raster.getWidth(), raster.getHeight());
        RowReader rows = rowReader(raster, model, conversion);
        int[] argb = new int[size.area()];
        for (int y = 0; y < size.height(); y++) {
            rows.read(y, argb, y * size.width());
        }
        return Pixels.adopt(size, argb);
    }

    private static RowReader rowReader(Raster raster, ColorModel model, Optional<IccToSrgb> conversion)
            throws IIOException {
        if (model instanceof IndexColorModel palette) {
            return paletteRows(raster, palette, conversion);
        }
        if (model instanceof ComponentColorModel components && isUnderstood(components, conversion)) {
            return new SampleRows(raster, components, conversion.orElse(null))::read;
        }
        return modelRows(raster, model);
    }

    private static boolean isUnderstood(ComponentColorModel model, Optional<IccToSrgb> conversion) {
        ColorSpace space = model.getColorSpace();
        boolean meansSrgb =
                space.isCS_sRGB() || (space instanceof ICC_ColorSpace && model.getNumColorComponents() == 3);
        return model.getNumColorComponents() == 1 || conversion.isPresent() || meansSrgb;
    }

    private static RowReader paletteRows(Raster raster, IndexColorModel palette, Optional<IccToSrgb> conversion) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        conversion.ifPresent(icc -> convert(colours, icc));
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

    private static void convert(int[] colours, IccToSrgb icc) {
        int[] samples = new int[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            samples[3 * i] = colours[i] >> 16 & 0xFF;
            samples[3 * i + 1] = colours[i] >> 8 & 0xFF;
            samples[3 * i + 2] = colours[i] & 0xFF;
        }
        int[] rgb = icc.convert(samples, 8);
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (colours[i] & 0xFF000000) | rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | rgb[3 * i + 2];
        }
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
