package dev.lpips.image.io;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names what a file is that is none of the formats that are read: a test that gets one often meant something else. */
final class OtherKind {

    private static final String GIT_LFS_POINTER = "version https://git-lfs";
    private static final int TEXT_LOOKED_AT = 1024;
    private static final Map<String, String> SIGNATURES = signatures();

    private OtherKind() {}

    private static Map<String, String> signatures() {
        Map<String, String> signatures = new LinkedHashMap<>();
        signatures.put("II+\0", "a BigTIFF picture");
        signatures.put("MM\0+", "a BigTIFF picture");
        signatures.put("\u00ff\n", "a JPEG XL picture");
        signatures.put("\0\0\0\fJXL ", "a JPEG XL picture");
        signatures.put("\0\0\0\fjP  ", "a JPEG 2000 picture");
        signatures.put("\u00ffO\u00ffQ", "a JPEG 2000 picture");
        signatures.put("\0\0\1\0", "an ICO picture");
        signatures.put("8BPS", "a Photoshop picture");
        signatures.put("qoif", "a QOI picture");
        signatures.put("v/1\1", "an OpenEXR picture");
        signatures.put("%PDF", "a PDF document");
        signatures.put("%!PS", "a PostScript document");
        signatures.put("\u001f\u008b", "a gzip archive");
        signatures.put("PK\3\4", "a zip archive");
        return signatures;
    }

    /** Returns the failure of a file that is none of the formats that are read. */
    static UnreadableImageException unreadable(byte[] file, String name) {
        String start = new String(file, 0, Math.min(file.length, TEXT_LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith(GIT_LFS_POINTER)) {
            return new UnreadableImageException(
                    name + " is a Git LFS pointer, not the picture itself; fetch it with: git lfs pull");
        }
        if (TextConversion.hidesSignature(file)) {
            return new UnreadableImageException(name + " " + TextConversion.explanation());
        }
        String read = "PNG, JPEG, GIF, BMP, TIFF, WebP";
        return new UnreadableImageException(kind(start)
                .map(kind -> "%s is %s, which is not read. Read are %s".formatted(name, kind, read))
                .orElseGet(() -> "%s is not one of the formats that are read: %s".formatted(name, read)));
    }

    private static Optional<String> kind(String start) {
        return SIGNATURES.entrySet().stream()
                .filter(signature -> start.startsWith(signature.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> container(start))
                .or(() -> netpbm(start))
                .or(() -> markup(start));
    }

    /** ISO base media: the brands stand behind the first box's type. */
    private static Optional<String> container(String start) {
        if (!start.startsWith("ftyp", 4)) {
            return Optional.empty();
        }
        String brands = start.substring(8, Math.min(start.length(), Math.max(8, start.charAt(3))));
        if (brands.contains("avif") || brands.contains("avis")) {
            return Optional.of("an AVIF picture");
        }
        boolean heic = brands.contains("hei") || brands.contains("hev") || brands.contains("mif1");
        return Optional.of(heic ? "a HEIC picture" : "a video");
    }

    private static Optional<String> netpbm(String start) {
        return start.matches("(?s)P[1-7]\\s.*") ? Optional.of("a Netpbm picture") : Optional.empty();
    }

    private static Optional<String> markup(String start) {
        // A byte order mark is three characters here.
        String text = start.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return Optional.of("an HTML page, perhaps an error page in the place of the picture");
        }
        boolean svg = text.startsWith("<svg") || (text.startsWith("<?xml") && text.contains("<svg"));
        if (svg) {
            return Optional.of("an SVG drawing");
        }
        return text.startsWith("<?xml") ? Optional.of("an XML document") : Optional.empty();
    }
}
