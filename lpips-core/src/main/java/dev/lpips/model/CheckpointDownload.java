package dev.lpips.model;

import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Downloads official files. Proxies are those of the JVM ({@code https.proxyHost} and its siblings).
 *
 * <p>What arrives is kept only if it is exactly what was published: same length, same SHA-256.
 *
 * <p>Not java.net.http: its timeout ends when the headers have come, and a server that falls silent in the middle of the
 * body would be waited for until someone kills the build. A read timeout of the older client holds for every read. It
 * bounds the silence and not the whole, because half a gigabyte over a slow line is no fault.
 */
final class CheckpointDownload {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CHUNK = 1 << 16;

    private final int patienceMillis;

    private CheckpointDownload(Duration patience) {
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /** Returns a downloader that gives up after a minute in which nothing arrives. */
    static CheckpointDownload patient() {
        return withPatience(PATIENCE);
    }

    /** Returns a downloader that gives up after some time in which nothing arrives. */
    static CheckpointDownload withPatience(Duration patience) {
        return new CheckpointDownload(patience);
    }

    /**
     * Downloads a file into a folder under a name of its own.
     *
     * @throws ModelException if it cannot be had, or is not what was published
     */
    Path download(OfficialFile file, Path folder, DownloadProgress progress) {
        try {
            Files.createDirectories(folder);
            Path target = Files.createTempFile(folder, "checkpoint", ".part");
            try {
                receive(file, target, progress);
                return target;
            } catch (IOException | RuntimeException | Error e) {
                Files.deleteIfExists(target);
                throw e;
            }
        } catch (IOException e) {
            throw new ModelException(
                    "Cannot download %s: %s. Fetch the file by other means and install from there: -Dlpips.backboneFile=... -Dlpips.headFile=..."
                            .formatted(file.address(), IoReason.of(e)),
                    e);
        }
    }

    private void receive(OfficialFile file, Path target, DownloadProgress progress) throws IOException {
        progress.started(file);
        HttpURLConnection connection =
                (HttpURLConnection) file.address().toURL().openConnection();
        connection.setConnectTimeout(patienceMillis);
        connection.setReadTimeout(patienceMillis);
        connection.setUseCaches(false);
        try {
            requireOk(connection);
            try (InputStream body = connection.getInputStream();
                    OutputStream out = Files.newOutputStream(target)) {
                copyChecked(file, body, out, progress);
            }
        } finally {
            // Else a connection that was given up would be read to its end, to be used again.
            connection.disconnect();
        }
    }

    private static void requireOk(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the server answered with status " + connection.getResponseCode());
        }
    }

    private static void copyChecked(OfficialFile file, InputStream body, OutputStream out, DownloadProgress progress)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        long received = 0;
        for (int count = read(body, chunk); count >= 0; count = read(body, chunk)) {
            received += count;
            if (received > file.bytes()) {
                throw new IOException(
                        String.format(Locale.ROOT, "more than the published %d bytes arrived", file.bytes()));
            }
            digest.update(chunk, 0, count);
            out.write(chunk, 0, count);
            progress.received(file, received);
        }
        requirePublished(file, received, HexFormat.of().formatHex(digest.digest()));
    }

    /** A connection cut off is an end like any other, to be counted; JDK 17 reads it so, and JDK 25 throws. */
    private static int read(InputStream body, byte[] chunk) throws IOException {
        try {
            return body.read(chunk);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return -1;
        }
    }

    private static void requirePublished(OfficialFile file, long bytes, String sha256) throws IOException {
        if (bytes != file.bytes()) {
            throw new IOException(
                    String.format(Locale.ROOT, "only %d of the published %d bytes arrived", bytes, file.bytes()));
        }
        if (!sha256.equals(file.sha256())) {
            throw new IOException(
                    "what arrived has the SHA-256 %s, but %s was published".formatted(sha256, file.sha256()));
        }
    }
}
