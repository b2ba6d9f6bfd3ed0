package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What became of one file, in a few words that a table can keep. */
final class Replayed {

    /** What is too large must not depend on the heap there is. */
    static final DecodeLimits LIMITS = new DecodeLimits(512 << 20, 1 << 30, 10_000);

    private Replayed() {}

    /** Returns the outcome: READ with size and digest, SEVERAL with those of each picture, or the reason of a refusal. */
    static String of(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(byte[] file) {
        try {
            return "READ\t" + code(ImageFiles.decode(file, "", LIMITS), file);
        } catch (UnreadableImageException e) {
            return e.getCause() instanceof OneOfSeveral ? "SEVERAL\t" + frames(file) : "REFUSED\t" + reason(e);
        }
    }

    private static String frames(byte[] file) {
        try {
            Frames frames = Frames.of(file);
            int digest = 0;
            for (Frame frame : frames) {
                digest = 31 * digest + code(frame.pixels(), file).hashCode();
            }
            return "%s %08x".formatted(frames, digest);
        } catch (UnreadableImageException e) {
            return reason(e);
        }
    }

    /** Libraries inside the JDK round colours of JPEG and of profiles as they like: no digest of these. */
    private static String code(Pixels pixels, byte[] file) {
        String content = new String(file, StandardCharsets.ISO_8859_1);
        boolean exact = !content.startsWith("\u00ff\u00d8") && !content.contains("acsp") && !content.contains("iCCP");
        return pixels.width() + "x" + pixels.height()
                + (exact ? " " + pixels.rgbSha256().substring(0, 8) : "");
    }

    private static String reason(UnreadableImageException failure) {
        String message = failure.getMessage();
        if (message.contains("converted as text")) {
            return "TEXT";
        }
        if (message.contains("which is not read") || message.contains("not one of the formats")) {
            return "OTHER_KIND";
        }
        if (message.contains("more than the limit") || message.contains("than the limits")) {
            return "LIMIT";
        }
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof EOFException || message.contains("Truncated") ? "TRUNCATED" : "DAMAGED";
    }
}
