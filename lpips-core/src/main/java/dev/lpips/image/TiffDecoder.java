package dev.lpips.image;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;

/** Reads the first page of a TIFF through TwelveMonkeys, which keeps an embedded profile in the colour model. */
final class TiffDecoder {

    private TiffDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        // Not asked of ImageIO: a plug-in of a child class loader is invisible to its registry.
        try (FirstFrame frame = FirstFrame.open(new TIFFImageReaderSpi().createReaderInstance(null), file, limits)) {
            return ExifOrientation.of(file).upright(RasterPixels.of(frame.image()));
        }
    }
}
