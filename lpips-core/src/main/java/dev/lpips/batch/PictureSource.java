package dev.lpips.batch;

import dev.lpips.image.io.UnreadableImageException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One picture of a pair, not read yet: a file, bytes, or whatever else has bytes under a name, such as an object of a store.
 *
 * <p>A pair is read by one thread, each of its pictures at most once.
 *
 * @since 0.1.0
 */
public interface PictureSource {

    /** Returns where the picture is, or should be: what messages and JSON call it. */
    String location();

    /**
     * Reads the bytes, without decoding them.
     *
     * @return empty if there is no such picture
     * @throws UnreadableImageException if it is there, but cannot be read or exceeds the limit; the message has the location
     */
    Optional<byte[]> read();

    /** Returns a file, which may be missing, read under {@link dev.lpips.image.io.DecodeLimits#ofThisJvm()}. */
    static PictureSource of(Path file) {
        return new FileSource(file);
    }

    /**
     * Returns bytes that were read already.
     *
     * @param location what messages call them
     * @param bytes the bytes of a picture file; not copied, so not to be changed before they are decoded
     */
    static PictureSource of(String location, byte[] bytes) {
        return new BytesSource(location, bytes);
    }

    /**
     * Returns a picture that is known to be missing.
     *
     * @param location where it should be
     */
    static PictureSource missing(String location) {
        return new MissingSource(location);
    }
}
