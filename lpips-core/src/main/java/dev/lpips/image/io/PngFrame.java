package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import java.io.IOException;
import java.util.Optional;

/** What a PNG file announces of its picture, without a look at its data. */
final class PngFrame {

    private PngFrame() {}

    /**
     * Returns the size a file announces; empty if this is no PNG, a checksum does not fit, something that every PNG has is
     * missing, the header means nothing, or EXIF data turn the picture: then it has to be decoded to know.
     */
    static Optional<PixelSize> announcedSize(byte[] file) {
        if (ImageFormat.of(file).filter(ImageFormat.PNG::equals).isEmpty()) {
            return Optional.empty();
        }
        try {
            PngChunks chunks = PngChunks.parse(file);
            return chunks.hasKnownHeader() && isWithinLimits(chunks) && chunks.orientation() == Orientation.NORMAL
                    ? Optional.of(new PixelSize((int) chunks.width(), (int) chunks.height()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isWithinLimits(PngChunks chunks) {
        return chunks.width() > 0
                && chunks.height() > 0
                && chunks.width() <= DecodeLimits.DEFAULT.maxPixels() / chunks.height();
    }
}
