package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import java.util.Locale;
import javax.imageio.IIOException;

/** Turns the size a file announces into a size that may be allocated. */
final class SizeGate {

    private SizeGate() {}

    /**
     * Checks a size.
     *
     * @param bytesPerPixel what decoding takes at its height: what the reader fills, and what is made of it
     */
    static PixelSize check(long width, long height, long bytesPerPixel, DecodeLimits limits) throws IIOException {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new IIOException(
                    String.format(Locale.ROOT, "it announces a picture of %d x %d pixels", width, height));
        }
        limits.requireMemory(width, height, bytesPerPixel);
        return new PixelSize((int) width, (int) height);
    }
}
