package dev.lpips.model;

import dev.lpips.internal.checkpoint.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * A published file, read from its server part by part (RFC 9110, section 14). Nothing is kept but the last small part, because
 * headers lie next to each other.
 *
 * <p>What arrives is not checked against the digest of the whole file, which would need all of it: see {@link PublishedTensors}.
 */
final class RangedFile implements ByteSource {

    /** As much as comes in one answer of a near server anyway. */
    private static final int WINDOW = 1 << 16;

    /** A part that was cut is asked for again; a server that cuts three times is left. */
    private static final int TRIES = 3;

    private final OfficialFile file;
    private final PatientHttp http;
    private final LongConsumer received;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowPosition;

    /**
     * Names a file; nothing is asked for yet.
     *
     * @param received told how many bytes have arrived, whenever more have
     */
    RangedFile(OfficialFile file, PatientHttp http, LongConsumer received) {
        this.file = file;
        this.http = http;
        this.received = received;
    }

    @Override
    public long size() {
        return file.bytes();
    }

    @Override
    public ByteBuffer read(long position, int count) throws IOException {
        ByteSource.requireInside(position, count, file.bytes());
        if (position >= windowPosition && position + count <= windowPosition + window.capacity()) {
            return copy((int) (position - windowPosition), count);
        }
        if (count > WINDOW) {
            return ByteBuffer.wrap(fetch(position, count));
        }
        // The window may begin earlier, so that what is read from the end backwards comes at once too.
        long start = Math.max(0, Math.min(position, file.bytes() - WINDOW));
        window = ByteBuffer.wrap(fetch(start, (int) Math.min(WINDOW, file.bytes() - start)));
        windowPosition = start;
        return copy((int) (position - start), count);
    }

    @Override
    public void close() {
        // Each part has a connection of its own.
    }

    @Override
    public String toString() {
        return file.address().toString();
    }

    private ByteBuffer copy(int start, int count) {
        byte[] bytes = new byte[count];
        window.get(start, bytes);
        return ByteBuffer.wrap(bytes);
    }

    private byte[] fetch(long position, int count) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                byte[] bytes = ask(position, count);
                received.accept(count);
                return bytes;
            } catch (EOFException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private byte[] ask(long position, int count) throws IOException {
        HttpURLConnection connection = http.request(file.address());
        String range = String.format(Locale.ROOT, "%d-%d", position, position + count - 1);
        connection.setRequestProperty("Range", "bytes=" + range);
        try {
            int status = connection.getResponseCode();
            String got = connection.getHeaderField("Content-Range");
            String wanted = String.format(Locale.ROOT, "bytes %s/%d", range, file.bytes());
            if (status != HttpURLConnection.HTTP_PARTIAL || !wanted.equals(got)) {
                throw new RangesRefusedException(String.format(
                        Locale.ROOT,
                        "asked for %s, the server answered with status %d and %s",
                        wanted,
                        status,
                        got == null ? "no range" : got));
            }
            try (InputStream body = http.body(connection)) {
                byte[] bytes = body.readNBytes(count);
                if (bytes.length < count) {
                    throw new EOFException(
                            String.format(Locale.ROOT, "only %d of %d bytes of a part arrived", bytes.length, count));
                }
                return bytes;
            }
        } finally {
            // Else a connection that was given up would be read to its end, to be used again.
            connection.disconnect();
        }
    }
}
