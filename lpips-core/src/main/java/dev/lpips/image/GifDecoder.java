package dev.lpips.image;

import java.io.EOFException;
import java.io.IOException;

/**
 * Reads the first frame of a GIF through the JDK, and lays it on the screen the file describes.
 *
 * <p>The JDK's reader takes an early end of the data for the end of the picture. Hence its progress is compared with the
 * number of rows.
 */
final class GifDecoder {

    private static final float ALMOST_ALL = 99.999f;

    private GifDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        GifFrame place = GifFrame.first(file);
        PixelSize screen = SizeGate.check(place.screenWidth(), place.screenHeight(), limits);
        try (FirstFrame frame = FirstFrame.open(FirstFrame.jdkReader("gif"), file, limits)) {
            Pixels pixels = RasterPixels.of(frame.image());
            if (frame.percentDone() < ALMOST_ALL) {
                throw new EOFException("its first frame ends after %.0f %% of its rows".formatted(frame.percentDone()));
            }
            return Screen.place(pixels, place.left(), place.top(), screen);
        }
    }
}
