package dev.lpips.image.io;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts inside PNG files, as {@code iTXt} chunks: international text, PNG specification 11.3.3.4. They say something about
 * a picture and nothing of how it looks, so nothing else here reads them.
 */
final class PngTexts {

    private static final int FRAMING = 12;
    private static final int END_OF_HEADER = PngChunk.SIGNATURE.length + FRAMING + 13;
    private static final int LONGEST_KEYWORD = 79;

    /** More would be no note but a load, and is not read. */
    private static final int LONGEST_CHUNK = 1 << 16;

    private static final String TYPE = "iTXt";

    private PngTexts() {}

    /** Returns a PNG file with texts behind its header, where a reader finds them without going through the pixels. */
    static byte[] with(byte[] png, Map<String, String> texts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(png.length + 1024);
        file.write(png, 0, END_OF_HEADER);
        texts.forEach((keyword, text) -> file.writeBytes(chunk(keyword, text)));
        file.write(png, END_OF_HEADER, png.length - END_OF_HEADER);
        return file.toByteArray();
    }

    /** Returns the texts that precede the pixels; none if this is no PNG file. Damage ends the list. */
    static Map<String, String> read(InputStream stream) throws IOException {
        DataInputStream input = new DataInputStream(stream);
        Map<String, String> texts = new LinkedHashMap<>();
        if (!Arrays.equals(input.readNBytes(PngChunk.SIGNATURE.length), PngChunk.SIGNATURE)) {
            return texts;
        }
        while (true) {
            byte[] head = input.readNBytes(8);
            int length = head.length < 8 ? -1 : ByteBuffer.wrap(head).getInt();
            String type = head.length < 8 ? "" : new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || type.equals("IDAT") || type.equals("IEND")) {
                return texts;
            }
            if (!type.equals(TYPE) || length > LONGEST_CHUNK) {
                input.skipNBytes(length + 4L);
                continue;
            }
            byte[] body = input.readNBytes(length);
            input.skipNBytes(4);
            add(body, texts);
        }
    }

    private static byte[] chunk(String keyword, String text) {
        if (!keyword.matches("[ -~]{1," + LONGEST_KEYWORD + "}")) {
            throw new IllegalArgumentException("\"%s\" is no keyword of a PNG text".formatted(keyword));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // The keyword's end, not compressed, no method of compression, no language, no translated keyword.
        body.writeBytes(new byte[5]);
        body.writeBytes(text.replace("\0", "").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        PngChunk.write(TYPE, body.toByteArray(), chunk);
        return chunk.toByteArray();
    }

    private static void add(byte[] body, Map<String, String> texts) {
        int keyword = indexOfZero(body, 0);
        boolean compressed = keyword + 1 >= body.length || body[keyword + 1] != 0;
        if (compressed) {
            return;
        }
        int language = indexOfZero(body, keyword + 3);
        int translated = indexOfZero(body, language + 1);
        if (translated < body.length) {
            texts.putIfAbsent(
                    new String(body, 0, keyword, StandardCharsets.ISO_8859_1),
                    new String(body, translated + 1, body.length - translated - 1, StandardCharsets.UTF_8));
        }
    }

    /** Returns where the next zero is, or the length. */
    private static int indexOfZero(byte[] body, int from) {
        int at = from;
        while (at < body.length && body[at] != 0) {
            at++;
        }
        return Math.min(at, body.length);
    }
}
