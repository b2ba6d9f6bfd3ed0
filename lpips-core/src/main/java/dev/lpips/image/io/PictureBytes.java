package dev.lpips.image.io;

import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** Takes the bytes of a picture from where they are, never more than the limit. */
final class PictureBytes {

    private PictureBytes() {}

    /**
     * Reads a file. What is no file is not opened: a pipe or a device may never end.
     *
     * @throws UnreadableImageException if there is no such file, it exceeds the limit, or it cannot be read
     */
    static byte[] of(Path file, DecodeLimits limits) {
        String name = file.toString();
        try {
            if (!Files.exists(file)) {
                throw new UnreadableImageException(name + " does not exist");
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnreadableImageException(name + " is a directory, not a picture");
            }
            if (!attributes.isRegularFile()) {
                throw new UnreadableImageException(name + " is a pipe, a device or a socket, not a file");
            }
            requireSize(attributes.size(), name, limits);
            try (InputStream stream = Files.newInputStream(file)) {
                return of(stream, name, limits);
            }
        } catch (IOException e) {
            throw new UnreadableImageException(name + " cannot be read: " + IoReason.of(e), e);
        }
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @throws UnreadableImageException if it has more bytes than the limit
     */
    static byte[] of(InputStream stream, String name, DecodeLimits limits) throws IOException {
        // One byte more than the limit is enough to know that it is exceeded.
        byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 1, limits.maxFileBytes()) + 1);
        requireSize(bytes.length, name, limits);
        return bytes;
    }

    static void requireSize(long length, String name, DecodeLimits limits) {
        if (length > limits.maxFileBytes()) {
            throw new UnreadableImageException(
                    String.format(Locale.ROOT, "%s is larger than the limit of %d bytes", name, limits.maxFileBytes()));
        }
    }
}
