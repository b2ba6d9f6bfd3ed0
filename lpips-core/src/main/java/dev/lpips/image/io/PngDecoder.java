package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;

/**
 * Reads PNG through the JDK.
 *
 * <p>The JDK's reader checks no checksum, stumbles over damaged chunks that do not matter, and ignores the colour
 * profile and the orientation. So the chunks are read and checked here, and only those that make the pixels are handed
 * on. Gamma and chromaticities without a profile are not applied, as in Pillow and OpenCV.
 */
final class PngDecoder {

    private PngDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        PngChunks chunks = PngChunks.parse(file);
        SizeGate.check(chunks.width(), chunks.height(), limits);
        try (FirstFrame frame = FirstFrame.open(FirstFrame.jdkReader("png"), chunks.pixelsOnly(), limits)) {
            BufferedImage image = mended(frame.image(), chunks);
            return chunks.orientation().upright(RasterPixels.of(image, chunks.profile()));
        }
    }

    private static BufferedImage mended(BufferedImage image, PngChunks chunks) {
        if (!(image.getColorModel() instanceof IndexColorModel)) {
            return image;
        }
        return chunks.isPalette()
                ? PngPalette.ofSize(image, chunks.paletteSize())
                : chunks.transparentGray()
                        .map(gray -> PngPalette.withTransparent(image, gray))
                        .orElse(image);
    }
}
