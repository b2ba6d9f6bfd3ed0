package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import java.io.IOException;
import java.util.Optional;

/** What a PNG file announces of its picture, without a look at its data. */
final class PngFrame {

    private PngFrame() {}

    /**
     * Returns the size a file announces; empty if this is no PNG, a checksum does not fit, something that every PNG has is
     * missing, the header means nothing, or EXIF data turn the picture, or it is animated or too large: then it has to be decoded to know.
     */
    static Optional<PixelSize> announcedSize(byte[] file) {
        if (ImageFormat.of(file).filter(ImageFormat.PNG::equals).isEmpty()) {
            return Optional.empty();
        }
        try {
            PngChunks chunks = PngChunks.parse(file);
            PngHeader header = chunks.header();
            boolean told = header.isKnown() && chunks.pictures() == 1 && chunks.orientation() == Orientation.NORMAL;
            return told
                    ? Optional.of(SizeGate.check(
                            header.width(), header.height(), header.bytesPerPixel(), DecodeLimits.ofThisJvm()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
