package dev.lpips.image.io;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import dev.lpips.image.Pixels;
import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.IIOException;

/**
 * Reads TIFF through TwelveMonkeys, which keeps an embedded profile in the colour model, but takes every further sample for
 * transparency. What it means is read here.
 */
final class TiffDecoder {

    private static final int ARGB_BYTES = 4;
    private static final int JPEG_COMPRESSION = 7;
    private static final int ASSOCIATED_ALPHA = 1;
    private static final int UNASSOCIATED_ALPHA = 2;

    private TiffDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        List<TiffPage> directories = TiffPage.list(file, limits);
        int[] pages = pictures(directories);
        if (pages.length > 1) {
            throw OneOfSeveral.pages(pages.length);
        }
        return page(file, directories, pages.length == 0 ? 0 : pages[0], limits);
    }

    /** Returns the pages of a file, without smaller copies and masks. */
    static Optional<PictureSeries> pages(byte[] file, String name, DecodeLimits limits) throws IOException {
        List<TiffPage> directories = TiffPage.list(file, limits);
        int[] pages = pictures(directories);
        return pages.length == 0
                ? Optional.empty()
                : Optional.of(new Pages(name, pages.length, i -> page(file, directories, pages[i], limits)));
    }

    private static int[] pictures(List<TiffPage> directories) {
        return IntStream.range(0, directories.size())
                .filter(i -> directories.get(i).isPicture())
                .toArray();
    }

    private static Pixels page(byte[] file, List<TiffPage> directories, int index, DecodeLimits limits)
            throws IOException {
        if (directories.isEmpty()) {
            throw new IIOException("it has no page");
        }
        TiffPage page = directories.get(index);
        Orientation orientation = Orientation.ofTag(page.number(TiffPage.ORIENTATION, 1));
        // A strip, or all of them, is held unpacked beside the picture.
        long bytesPerPixel = 2 * ((page.bitsPerPixel() + 7) / 8) + ARGB_BYTES + orientation.extraBytesPerPixel();
        SizeGate.check(page.number(TiffPage.WIDTH, 0), page.number(TiffPage.HEIGHT, 0), bytesPerPixel, limits);
        requireScansWithinBudget(file, page);
        // Not asked of ImageIO: a plug-in of a child class loader is invisible to its registry.
        try (FrameReader reader = FrameReader.open(
                new TIFFImageReaderSpi().createReaderInstance(null),
                TiffStrips.mended(file, page),
                index,
                bytesPerPixel,
                limits,
                warning -> false)) {
            BufferedImage image = reader.image();
            refuseFloats(image);
            return orientation.upright(pixels(image, page));
        }
    }

    /** A strip or tile may be a JPEG of its own. */
    private static void requireScansWithinBudget(byte[] file, TiffPage page) throws IIOException {
        if (page.number(TiffPage.COMPRESSION, 1) != JPEG_COMPRESSION) {
            return;
        }
        long pixels = page.number(TiffPage.WIDTH, 0) * page.number(TiffPage.HEIGHT, 0);
        for (int tag : new int[] {TiffPage.STRIP_OFFSETS, TiffPage.TILE_OFFSETS}) {
            for (int i = 0; i < page.count(tag); i++) {
                int offset = (int) Math.min(page.read(tag, i), file.length);
                JpegScans.requireWithinBudget(JpegScans.count(file, offset), pixels);
            }
        }
    }

    /** The reader cuts floats to 0 to 1: a picture of 0 to 255 would come out white, and nothing would say so. */
    private static void refuseFloats(BufferedImage image) throws IIOException {
        int type = image.getSampleModel().getDataType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            throw new IIOException("it has floating-point samples, of which no one knows what is white");
        }
    }

    private static Pixels pixels(BufferedImage image, TiffPage page) throws IIOException {
        ColorModel model = image.getColorModel();
        if (!(model instanceof ComponentColorModel) || !model.hasAlpha()) {
            return RasterPixels.of(image);
        }
        long meaning = page.number(TiffPage.EXTRA_SAMPLES, 0);
        boolean alpha = meaning == ASSOCIATED_ALPHA || meaning == UNASSOCIATED_ALPHA;
        Raster raster = alpha ? image.getRaster() : colours(image.getRaster(), model.getNumColorComponents());
        return RasterPixels.of(
                raster,
                new ComponentColorModel(
                        model.getColorSpace(),
                        Arrays.copyOf(model.getComponentSize(), raster.getNumBands()),
                        alpha,
                        meaning == ASSOCIATED_ALPHA,
                        alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                        model.getTransferType()));
    }

    /** TIFF 6.0, section 18: a sample whose meaning is not told is no part of the picture. */
    private static Raster colours(Raster raster, int components) {
        int[] bands = IntStream.range(0, components).toArray();
        return raster.createChild(
                raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), 0, 0, bands);
    }
}
