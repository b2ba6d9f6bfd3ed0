package dev.lpips.image.io;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import dev.lpips.image.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import javax.imageio.IIOException;

/** Reads the first page of a TIFF through TwelveMonkeys, which keeps an embedded profile in the colour model. */
final class TiffDecoder {

    private TiffDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        // Not asked of ImageIO: a plug-in of a child class loader is invisible to its registry.
        try (FirstFrame frame = FirstFrame.open(new TIFFImageReaderSpi().createReaderInstance(null), file, limits)) {
            BufferedImage image = frame.image();
            refuseFloats(image);
            return ExifOrientation.of(file).upright(RasterPixels.of(image));
        }
    }

    /** The reader cuts floats to 0 to 1: a picture of 0 to 255 would come out white, and nothing would say so. */
    private static void refuseFloats(BufferedImage image) throws IIOException {
        int type = image.getSampleModel().getDataType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            throw new IIOException("it has floating-point samples, of which no one knows what is white");
        }
    }
}
