package dev.lpips.model;

import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Downloads official files. What arrives is kept only if it is exactly what was published: same length, same SHA-256.
 */
final class CheckpointDownload {

    private static final int CHUNK = 1 << 16;

    private final PatientHttp http;

    CheckpointDownload(PatientHttp http) {
        this.http = http;
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
            throw failed(file, e);
        }
    }

    /** Returns what to tell of a file that could not be had, with the way to go on. */
    static ModelException failed(OfficialFile file, IOException e) {
        return new ModelException(
                "Cannot download %s: %s. Fetch the file by other means and install from there: -Dlpips.backboneFile=... -Dlpips.headFile=..."
                        .formatted(file.address(), IoReason.of(e)),
                e);
    }

    private void receive(OfficialFile file, Path target, DownloadProgress progress) throws IOException {
        progress.started(file, file.bytes());
        HttpURLConnection connection = http.request(file.address());
        try {
            PatientHttp.requireWhole(connection, file);
            try (InputStream body = http.body(connection);
                    OutputStream out = Files.newOutputStream(target)) {
                copyChecked(file, body, out, progress);
            }
        } finally {
            // Else a connection that was given up would be read to its end, to be used again.
            connection.disconnect();
        }
    }

    private static void copyChecked(OfficialFile file, InputStream body, OutputStream out, DownloadProgress progress)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        long received = 0;
        for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
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
