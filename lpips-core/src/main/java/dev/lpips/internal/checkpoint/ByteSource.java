package dev.lpips.internal.checkpoint;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

/** Bytes that are read where they are needed: of a file, or of a server that hands over parts of one. Its text names it in messages. */
public interface ByteSource extends Closeable {

    /** Returns how many bytes there are. */
    long size() throws IOException;

    /**
     * Reads bytes.
     *
     * @param position where they begin
     * @param count how many, exactly
     * @return the bytes, in big-endian order as every new buffer
     * @throws EOFException if there are fewer
     */
    ByteBuffer read(long position, int count) throws IOException;

    /** Refuses a part that ends behind the last byte. */
    static void requireInside(long position, int count, long size) throws EOFException {
        if (position + count > size) {
            throw new EOFException(String.format(Locale.ROOT, "the file ends %d bytes early", position + count - size));
        }
    }
}
