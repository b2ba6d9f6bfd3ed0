package dev.lpips.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;

/**
 * The body of an answer. A server that sends a byte now and then is never silent and never done, so it is left as well when less
 * than {@value #SLOWEST} bytes a second came for as long as silence is borne.
 */
final class PatientStream extends FilterInputStream {

    private static final int SLOWEST = 1024;

    private final long patienceNanos;
    private final long least;
    private long since = System.nanoTime();
    private long bytes;

    PatientStream(InputStream body, Duration patience) {
        super(body);
        this.patienceNanos = patience.toNanos();
        this.least = SLOWEST * patience.toMillis() / 1000;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    /**
     * Reads what there is. A connection cut off is an end like any other, to be counted: JDK 17 reads it so, and JDK 25 throws.
     *
     * @throws SocketTimeoutException if the server is silent, or next to it
     */
    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int count = readOrEnd(buffer, start, length);
        bytes += Math.max(0, count);
        long now = System.nanoTime();
        if (now - since >= patienceNanos) {
            if (bytes < least) {
                throw new SocketTimeoutException(
                        String.format(Locale.ROOT, "only %d bytes came in %d ms", bytes, (now - since) / 1_000_000));
            }
            since = now;
            bytes = 0;
        }
        return count;
    }

    private int readOrEnd(byte[] buffer, int start, int length) throws IOException {
        try {
            return super.read(buffer, start, length);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return -1;
        }
    }
}
