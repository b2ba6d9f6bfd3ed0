package dev.lpips.image.io;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes the bytes of a picture from a URL, within a time: a server may accept a connection and never answer, or send a byte
 * now and then.
 */
final class UrlBytes {

    /** Enough for the largest picture over a slow line, and no build hangs for it. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private UrlBytes() {}

    static byte[] of(URL url, Duration patience, DecodeLimits limits) throws IOException {
        URLConnection connection = url.openConnection();
        // A cached jar stays open after the stream is closed, and on Windows cannot be replaced.
        connection.setUseCaches(false);
        int millis = Math.toIntExact(patience.toMillis());
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        FutureTask<byte[]> reading = new FutureTask<>(() -> {
            try (InputStream stream = connection.getInputStream()) {
                return PictureBytes.of(stream, url.toString(), limits);
            }
        });
        Thread reader = new Thread(reading, "picture from a URL");
        reader.setDaemon(true);
        reader.start();
        return result(reading, connection, patience);
    }

    private static byte[] result(FutureTask<byte[]> reading, URLConnection connection, Duration patience)
            throws IOException {
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(reading, connection);
            throw new IOException(
                    String.format(Locale.ROOT, "it did not arrive within %.1f seconds", patience.toMillis() / 1000.0),
                    e);
        } catch (InterruptedException e) {
            giveUp(reading, connection);
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    private static void giveUp(FutureTask<byte[]> reading, URLConnection connection) {
        reading.cancel(true);
        // A blocked read heeds no interruption, but it ends with its socket.
        if (connection instanceof HttpURLConnection http) {
            http.disconnect();
        }
    }
}
