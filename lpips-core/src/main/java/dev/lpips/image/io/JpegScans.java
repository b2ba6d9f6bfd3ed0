package dev.lpips.image.io;

import java.nio.ByteBuffer;
import java.util.Locale;
import javax.imageio.IIOException;

/**
 * The scans of a JPEG, counted without decoding any.
 *
 * <p>Each scan of a progressive picture goes over all its pixels, however few bytes it has: 2.5 KB can keep a decoder busy
 * for half a minute. So scans are limited as libjpeg-turbo advises, and the work of all of them too.
 */
final class JpegScans {

    /** Encoders write about ten. */
    private static final int MOST_SCANS = 100;

    /** Twelve scans of 125 million pixels. */
    private static final long MOST_WORK = 1_500_000_000L;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_SEGMENT = 0xC0;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START_OF_IMAGE = 0xD8;

    private JpegScans() {}

    /** Counts from a marker, of the first scan or one before it, to the end of the image. */
    static int count(byte[] file, int from) {
        int scans = 0;
        int at = from;
        while (at + 1 < file.length) {
            int code = file[at + 1] & 0xFF;
            // In the data of a scan, 0 follows every 255 that is no marker.
            boolean marker = file[at] == (byte) 0xFF && code >= FIRST_SEGMENT && code != 0xFF;
            if (marker && code == END_OF_IMAGE) {
                return scans;
            }
            scans += marker && code == START_OF_SCAN ? 1 : 0;
            at += marker && !isBare(code) ? 2 + length(file, at + 2) : 1;
        }
        return scans;
    }

    /** Restarts and the start of an image have no length behind them. */
    private static boolean isBare(int code) {
        return code >= FIRST_RESTART && code <= START_OF_IMAGE;
    }

    /** What looks like a marker inside of a segment is none. */
    private static int length(byte[] file, int at) {
        return at + 1 < file.length ? ByteBuffer.wrap(file).getShort(at) & 0xFFFF : 0;
    }

    static void requireWithinBudget(int scans, long pixels) throws IIOException {
        if (scans > MOST_SCANS || scans * pixels > MOST_WORK) {
            throw new IIOException(String.format(
                    Locale.ROOT,
                    "it has %d scans of %d pixels, more than the limits of %d scans and of %d pixels in all of them",
                    scans,
                    pixels,
                    MOST_SCANS,
                    MOST_WORK));
        }
    }
}
