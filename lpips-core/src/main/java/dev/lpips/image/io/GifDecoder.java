package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads a GIF of one frame through the JDK, and lays it on the screen the file describes.
 *
 * <p>The JDK's reader takes an early end of the data for the end of the picture. Hence its progress is compared with the
 * number of rows.
 */
final class GifDecoder {

    private static final float ALMOST_ALL = 99.999f;

    /** The reader's byte, the frame, and the screen. */
    private static final int STILL_BYTES_PER_PIXEL = 9;

    private GifDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        GifBlocks blocks = new GifBlocks(file);
        GifFrame first = blocks.first();
        int others = blocks.countOthers();
        if (others > 0) {
            throw OneOfSeveral.frames(1L + others);
        }
        PixelSize screen = screen(blocks, first, STILL_BYTES_PER_PIXEL, limits);
        return Screen.place(
                picture(file, limits), first.place().left(), first.place().top(), screen);
    }

    /**
     * Returns the area a GIF is shown on. It is never smaller than the first frame: writers that got it wrong are forgiven
     * by every viewer.
     */
    static PixelSize screen(GifBlocks blocks, GifFrame first, int bytesPerPixel, DecodeLimits limits)
            throws IOException {
        return SizeGate.check(
                Math.max(blocks.screenWidth(), first.place().right()),
                Math.max(blocks.screenHeight(), first.place().bottom()),
                bytesPerPixel,
                limits);
    }

    /** Returns the first frame alone, without its place on the screen. */
    static Pixels picture(byte[] file, DecodeLimits limits) throws IOException {
        try (FrameReader frame = FrameReader.open(FrameReader.jdkReader("gif"), file, STILL_BYTES_PER_PIXEL, limits)) {
            Pixels pixels = RasterPixels.of(frame.image());
            if (frame.percentDone() < ALMOST_ALL) {
                throw new EOFException(
                        String.format(Locale.ROOT, "a frame ends after %.0f %% of its rows", frame.percentDone()));
            }
            return pixels;
        }
    }
}
