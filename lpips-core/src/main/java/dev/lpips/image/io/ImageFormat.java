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
    PNG(PngDecoder::decode, PngAnimation::of, Set.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG(JpegDecoder::decode, Lister.NONE, Set.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    GIF(GifDecoder::decode, GifAnimation::of, Set.of("gif"), "GIF87a", "GIF89a"),
    BMP(BmpDecoder::decode, Lister.NONE, Set.of("bmp"), "BM"),
    TIFF(TiffDecoder::decode, TiffDecoder::pages, Set.of("tif", "tiff"), "II*\0", "MM\0*"),
    WEBP(WebpDecoder::decode, WebpDecoder::animation, Set.of("webp"), "RIFF????WEBP");

    /** Reads the only picture of a file whose first bytes have been recognised. */
    @FunctionalInterface
    interface Decoder {
        Pixels decode(byte[] file, DecodeLimits limits) throws IOException;
    }

    /** Looks through a file for its frames or pages; empty if it is a still picture. */
    @FunctionalInterface
    interface Lister {
        Lister NONE = (file, name, limits) -> Optional.empty();

        Optional<PictureSeries> list(byte[] file, String name, DecodeLimits limits) throws IOException;
    }

    private static final char ANY = '?';

    private final Decoder decoder;
    private final Lister lister;
    private final Set<String> extensions;
    private final String[] signatures;

    ImageFormat(Decoder decoder, Lister lister, Set<String> extensions, String... signatures) {
        this.decoder = decoder;
        this.lister = lister;
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

    Optional<PictureSeries> series(byte[] file, String name, DecodeLimits limits) throws IOException {
        return lister.list(file, name, limits);
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
