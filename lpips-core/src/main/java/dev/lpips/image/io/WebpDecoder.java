package dev.lpips.image.io;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.io.IOException;

/**
 * Reads the first frame of a WebP through TwelveMonkeys, and lays it on the canvas the file describes.
 *
 * <p>Lossless pictures are exact. Lossy ones differ from libwebp's by a few levels, because the reader does not smooth
 * colour between its blocks as libwebp does.
 */
final class WebpDecoder {

    private WebpDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        WebpChunks chunks = WebpChunks.parse(file);
        try (FirstFrame frame =
                FirstFrame.open(new WebPImageReaderSpi().createReaderInstance(null), chunks.withoutProfile(), limits)) {
            PixelSize canvas = chunks.isExtended()
                    ? SizeGate.check(chunks.canvasWidth(), chunks.canvasHeight(), limits)
                    : frame.size();
            Pixels pixels = RasterPixels.of(frame.image(), chunks.profile());
            Pixels placed = Screen.place(pixels, chunks.frameLeft(), chunks.frameTop(), canvas);
            return chunks.orientation().upright(placed);
        }
    }
}
