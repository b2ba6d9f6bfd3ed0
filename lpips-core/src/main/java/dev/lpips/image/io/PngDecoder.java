package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;

/**
 * Reads PNG through the JDK.
 *
 * <p>The JDK's reader checks no checksum, stumbles over damaged chunks that do not matter, and ignores the colour space
 * and the orientation. So the chunks are read and checked here, and only those that make the pixels are handed on.
 */
final class PngDecoder {

    /** What the reader keeps of an RGBA picture, and the picture. */
    static final int ARGB_BYTES_PER_PIXEL = 8;

    private static final int ARGB_BYTES = 4;

    private PngDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        PngChunks chunks = PngChunks.parse(file);
        if (chunks.pictures() > 1) {
            throw OneOfSeveral.frames(chunks.pictures());
        }
        PngHeader header = chunks.header();
        int bytesPerPixel =
                header.bytesPerPixel() + ARGB_BYTES + chunks.orientation().extraBytesPerPixel();
        SizeGate.check(header.width(), header.height(), bytesPerPixel, limits);
        try (FrameReader frame =
                FrameReader.open(FrameReader.jdkReader("png"), chunks.pixelsOnly(), bytesPerPixel, limits)) {
            BufferedImage image = mended(frame.image(), chunks);
            ColorModel model = image.getColorModel();
            return chunks.orientation()
                    .upright(RasterPixels.of(image, chunks.conversion(model.getNumColorComponents())));
        }
    }

    private static BufferedImage mended(BufferedImage image, PngChunks chunks) {
        if (!(image.getColorModel() instanceof IndexColorModel)) {
            return image;
        }
        return chunks.header().isPalette()
                ? PngPalette.ofSize(image, chunks.paletteSize())
                : chunks.transparentGray()
                        .map(gray -> PngPalette.withTransparent(image, gray))
                        .orElse(image);
    }
}
