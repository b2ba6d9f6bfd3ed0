package dev.lpips.image.io;

import java.util.Locale;
import javax.imageio.IIOException;

/**
 * How much a picture may take before it is refused undecoded.
 *
 * <p>What counts is what decoding takes: pixels times the bytes that the reader and the picture need for each. It is worked
 * out from what the file announces, before memory for the pixels is taken: a file of a few hundred bytes can announce
 * billions of pixels.
 *
 * @param maxFileBytes the largest accepted file, in bytes, inclusive; at least 1
 * @param maxMemoryBytes the most memory that decoding one picture may take, in bytes, inclusive; at least 1. An RGBA picture
 *     takes about 8 bytes per pixel
 * @param maxFrames the most frames or pages of one file, inclusive; at least 1
 */
public record DecodeLimits(long maxFileBytes, long maxMemoryBytes, int maxFrames) {

    /**
     * The system property with the most memory that decoding one picture may take, in megabytes of 2^20 bytes. Without it,
     * half of the heap.
     *
     * @since 0.1.0
     */
    public static final String MAX_MEGABYTES = "lpips.picture.maxMegabytes";

    private static final long LARGEST_FILE = 512L << 20;
    private static final int MOST_FRAMES = 10_000;

    /** A file is held up to three times over while its parts are sorted out. */
    private static final int FILE_SHARE = 4;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is smaller than 1
     */
    public DecodeLimits {
        if (maxFileBytes < 1 || maxMemoryBytes < 1 || maxFrames < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Limits are at least 1, but were %d bytes of file, %d bytes of memory and %d frames",
                    maxFileBytes,
                    maxMemoryBytes,
                    maxFrames));
        }
    }

    /**
     * Returns the limits of this JVM: the memory of {@value #MAX_MEGABYTES}, else half of the heap it may grow to; files of
     * a quarter of that, at most 512 MiB; 10,000 frames.
     *
     * @throws IllegalArgumentException if the property is no whole number above 0
     * @since 0.1.0
     */
    public static DecodeLimits ofThisJvm() {
        String setting = System.getProperty(MAX_MEGABYTES);
        long memory = setting == null ? Runtime.getRuntime().maxMemory() / 2 : megabytes(setting);
        return new DecodeLimits(Math.max(1, Math.min(LARGEST_FILE, memory / FILE_SHARE)), memory, MOST_FRAMES);
    }

    private static long megabytes(String setting) {
        if (!setting.strip().matches("0*[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s is a whole number of megabytes, at least 1, but was \"%s\"",
                    MAX_MEGABYTES,
                    setting));
        }
        return Long.parseLong(setting.strip()) << 20;
    }

    /** Returns these limits with another largest file, in bytes. */
    public DecodeLimits withMaxFileBytes(long bytes) {
        return new DecodeLimits(bytes, maxMemoryBytes, maxFrames);
    }

    /**
     * Returns these limits with another memory for one picture, in bytes.
     *
     * @since 0.1.0
     */
    public DecodeLimits withMaxMemoryBytes(long bytes) {
        return new DecodeLimits(maxFileBytes, bytes, maxFrames);
    }

    /**
     * Returns these limits with another number of frames.
     *
     * @since 0.1.0
     */
    public DecodeLimits withMaxFrames(int frames) {
        return new DecodeLimits(maxFileBytes, maxMemoryBytes, frames);
    }

    void requireMemory(long width, long height, long bytesPerPixel) throws IIOException {
        long pixels = width * height;
        if (pixels > Integer.MAX_VALUE || pixels > maxMemoryBytes / bytesPerPixel) {
            throw new IIOException(String.format(
                    Locale.ROOT,
                    "it announces %d x %d pixels, which take %.0f MB to decode, more than the limit of %d MB."
                            + " More memory for the JVM (-Xmx) or -D%s=<megabytes> raises it",
                    width,
                    height,
                    Math.ceil((double) pixels * bytesPerPixel / (1 << 20)),
                    maxMemoryBytes >> 20,
                    MAX_MEGABYTES));
        }
    }

    void requireFrames(long count) throws IIOException {
        if (count > maxFrames) {
            throw new IIOException(
                    String.format(Locale.ROOT, "it has more frames or pages than the limit of %d", maxFrames));
        }
    }
}
