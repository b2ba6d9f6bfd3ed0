package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads JPEG through the JDK.
 *
 * <p>The JDK's reader guesses the colour space by rules of its own, converts by a profile even if it means sRGB, ignores
 * the orientation, and has no colours for CMYK. So the segments are read here, and a plain file that says only what
 * libjpeg would have decided is handed on. Any complaint of libjpeg is an error: it goes on with gray where data is
 * missing or damaged. The one exception is bytes between segments, which belong to no pixel.
 */
final class JpegDecoder {

    private static final String BYTES_BETWEEN_SEGMENTS = "extraneous bytes before marker";

    private static final int ARGB_BYTES = 4;

    private JpegDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        JpegSegments segments = JpegSegments.parse(file);
        int bytesPerPixel =
                segments.components() + ARGB_BYTES + segments.orientation().extraBytesPerPixel();
        SizeGate.check(segments.width(), segments.height(), bytesPerPixel, limits);
        JpegScans.requireWithinBudget(segments.scans(), (long) segments.width() * segments.height());
        try (FrameReader frame = FrameReader.open(
                FrameReader.jdkReader("jpeg"),
                segments.plain(),
                0,
                bytesPerPixel,
                limits,
                warning -> warning.contains(BYTES_BETWEEN_SEGMENTS))) {
            Optional<byte[]> profile = segments.profile();
            Pixels stored = segments.components() == 4
                    ? CmykJpeg.pixels(frame.raster(), segments.isYcck(), profile)
                    : RasterPixels.of(
                            frame.image(), profile.flatMap(icc -> IccToSrgb.ofEmbedded(icc, segments.components())));
            return segments.orientation().upright(stored);
        }
    }
}
