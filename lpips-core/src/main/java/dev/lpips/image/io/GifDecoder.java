package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

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
        GifBlocks blocks = new GifBlocks(file);
        GifFrame first = blocks.first();
        return Screen.place(picture(file, limits), first.left(), first.top(), screen(blocks, first, limits));
    }

    /**
     * Returns the area a GIF is shown on. It is never smaller than the first frame: writers that got it wrong are forgiven
     * by every viewer.
     */
    static PixelSize screen(GifBlocks blocks, GifFrame first, DecodeLimits limits) throws IOException {
        return SizeGate.check(
                Math.max(blocks.screenWidth(), first.right()), Math.max(blocks.screenHeight(), first.bottom()), limits);
    }

    /** Returns the first frame alone, without its place on the screen. */
    static Pixels picture(byte[] file, DecodeLimits limits) throws IOException {
        try (FirstFrame frame = FirstFrame.open(FirstFrame.jdkReader("gif"), file, limits)) {
            Pixels pixels = RasterPixels.of(frame.image());
            if (frame.percentDone() < ALMOST_ALL) {
                throw new EOFException(
                        String.format(Locale.ROOT, "a frame ends after %.0f %% of its rows", frame.percentDone()));
            }
            return pixels;
        }
    }
}
