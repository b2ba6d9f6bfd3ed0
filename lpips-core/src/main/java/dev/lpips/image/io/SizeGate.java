package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import java.util.Locale;
import javax.imageio.IIOException;

/** Turns the size a file announces into a size that may be allocated. */
final class SizeGate {

    private SizeGate() {}

    static PixelSize check(long width, long height, DecodeLimits limits) throws IIOException {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new IIOException(
                    String.format(Locale.ROOT, "it announces a picture of %d x %d pixels", width, height));
        }
        if (width * height > Math.min(limits.maxPixels(), Integer.MAX_VALUE)) {
            throw new IIOException(String.format(
                    Locale.ROOT,
                    "it announces %d x %d pixels, more than the limit of %d",
                    width,
                    height,
                    limits.maxPixels()));
        }
        return new PixelSize((int) width, (int) height);
    }
}
