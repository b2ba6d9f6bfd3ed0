package dev.lpips.image;

import java.io.IOException;

/** Reads BMP through the JDK. A colour profile inside a BMP is not applied: few tools write it and fewer read it. */
final class BmpDecoder {

    private BmpDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        try (FirstFrame frame = FirstFrame.open(FirstFrame.jdkReader("bmp"), file, limits)) {
            return RasterPixels.of(frame.image());
        }
    }
}
