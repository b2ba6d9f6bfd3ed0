package dev.lpips.image.io;

import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Locale;
import javax.imageio.IIOException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an image with one sample per component: gray, gray and alpha, RGB, RGBA, or the components of an ICC profile.
 *
 * <p>Wider samples become 8-bit ones by their high byte, as Pillow and OpenCV do for PNG; narrower ones are spread over
 * 0 to 255. Floating-point samples mean 0 to 1; one outside, or NaN, is refused, because nobody can say what it means.
 */
final class SampleRows {

    private final Raster raster;
    private final @Nullable ColourConversion conversion;
    private final int colours;
    private final boolean alpha;
    private final boolean premultiplied;
    private final boolean floating;
    private final int bits;
    private final int[] samples;

    /** Where its bytes are the colours already. */
    private final @Nullable ByteRows bytes;

    SampleRows(Raster raster, ComponentColorModel model, @Nullable ColourConversion conversion) throws IIOException {
        this.raster = raster;
        this.conversion = conversion;
        this.colours = model.getNumColorComponents();
        this.alpha = model.hasAlpha();
        this.premultiplied = alpha && model.isAlphaPremultiplied();
        this.floating = isFloating(model.getTransferType());
        // A float is carried as 16 bits: finer than the 8 bits it ends as, and what a profile converts from.
        this.bits = floating ? 16 : model.getComponentSize(0);
        this.samples = new int[raster.getWidth() * raster.getNumBands()];
        this.bytes = hasBytesOfColours() ? new ByteRows(raster, colours, alpha) : null;
        if (model.getTransferType() == DataBuffer.TYPE_SHORT || bits < 1 || bits > 16) {
            throw new IIOException(String.format(Locale.ROOT, "samples of %d bits, signed or not, are not read", bits));
        }
        if (raster.getNumBands() != model.getNumComponents()) {
            throw new IIOException(String.format(
                    Locale.ROOT, "it has %d bands for %d components", raster.getNumBands(), model.getNumComponents()));
        }
    }

    private static boolean isFloating(int transferType) {
        return transferType == DataBuffer.TYPE_FLOAT || transferType == DataBuffer.TYPE_DOUBLE;
    }

    private boolean hasBytesOfColours() {
        return raster.getTransferType() == DataBuffer.TYPE_BYTE
                && raster.getSampleModel() instanceof ComponentSampleModel
                && bits == 8
                && conversion == null
                && !premultiplied;
    }

    void read(int y, int[] argb, int offset) throws IIOException {
        if (bytes != null) {
            bytes.read(y, argb, offset);
            return;
        }
        readSamples(y);
        if (premultiplied) {
            straighten();
        }
        int[] rgb = conversion == null ? eightBitColours() : conversion.convert(colourSamples(), bits > 8 ? 16 : 8);
        int bands = raster.getNumBands();
        for (int x = 0; x < raster.getWidth(); x++) {
            int opacity = alpha ? eightBits(samples[x * bands + colours]) : 0xFF;
            argb[offset + x] = (opacity << 24) | rgb[3 * x] << 16 | rgb[3 * x + 1] << 8 | rgb[3 * x + 2];
        }
    }

    private void readSamples(int y) throws IIOException {
        int row = raster.getMinY() + y;
        if (!floating) {
            raster.getPixels(raster.getMinX(), row, raster.getWidth(), 1, samples);
            return;
        }
        double[] values = raster.getPixels(raster.getMinX(), row, raster.getWidth(), 1, (double[]) null);
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw new IIOException("its floating-point samples are not all within 0 and 1: " + values[i]);
            }
            // Through 8 bits, so that the high byte taken later is the value rounded to nearest.
            samples[i] = (int) Math.round(values[i] * 255) * 257;
        }
    }

    private void straighten() {
        int bands = raster.getNumBands();
        int full = (1 << bits) - 1;
        for (int i = 0; i < samples.length; i += bands) {
            int opacity = samples[i + colours];
            for (int c = i; opacity > 0 && c < i + colours; c++) {
                samples[c] = (int) Math.min(full, ((long) samples[c] * full + opacity / 2) / opacity);
            }
        }
    }

    private int[] eightBitColours() {
        int bands = raster.getNumBands();
        int[] rgb = new int[3 * raster.getWidth()];
        for (int x = 0; x < raster.getWidth(); x++) {
            for (int c = 0; c < 3; c++) {
                rgb[3 * x + c] = eightBits(samples[x * bands + Math.min(c, colours - 1)]);
            }
        }
        return rgb;
    }

    private int[] colourSamples() {
        int bands = raster.getNumBands();
        int[] only = new int[colours * raster.getWidth()];
        for (int x = 0; x < raster.getWidth(); x++) {
            for (int c = 0; c < colours; c++) {
                int sample = samples[x * bands + c];
                only[x * colours + c] = bits > 8 ? sample << (16 - bits) : eightBits(sample);
            }
        }
        return only;
    }

    private int eightBits(int sample) {
        if (bits >= 8) {
            return sample >> (bits - 8);
        }
        int full = (1 << bits) - 1;
        return (sample * 255 + full / 2) / full;
    }
}
