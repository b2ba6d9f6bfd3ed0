package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The file formats that are read, told apart by their first bytes; the name of a file proves nothing. */
enum ImageFormat {
    PNG(PngDecoder::decode, Set.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG(JpegDecoder::decode, Set.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    GIF(GifDecoder::decode, Set.of("gif"), "GIF87a", "GIF89a"),
    BMP(BmpDecoder::decode, Set.of("bmp"), "BM"),
    TIFF(TiffDecoder::decode, Set.of("tif", "tiff"), "II*\0", "MM\0*"),
    WEBP(WebpDecoder::decode, Set.of("webp"), "RIFF????WEBP");

    /** Reads the first picture of a file whose first bytes have been recognised. */
    @FunctionalInterface
    interface Decoder {
        Pixels decode(byte[] file, DecodeLimits limits) throws IOException;
    }

    private static final char ANY = '?';

    private final Decoder decoder;
    private final Set<String> extensions;
    private final String[] signatures;

    ImageFormat(Decoder decoder, Set<String> extensions, String... signatures) {
        this.decoder = decoder;
        this.extensions = extensions;
        this.signatures = signatures;
    }

    static Optional<ImageFormat> of(byte[] file) {
        return Stream.of(values()).filter(format -> format.recognises(file)).findFirst();
    }

    static boolean isExtension(String lowerCase) {
        return Stream.of(values()).anyMatch(format -> format.extensions.contains(lowerCase));
    }

    Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        return decoder.decode(file, limits);
    }

    private boolean recognises(byte[] file) {
        return Arrays.stream(signatures).anyMatch(signature -> startsWith(file, signature));
    }

    private static boolean startsWith(byte[] file, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] != ANY && expected[i] != file[i]) {
                return false;
            }
        }
        return true;
    }
}
