package dev.lpips.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Downloads official files. Proxies are those of the JVM ({@code https.proxyHost} and its siblings).
 *
 * <p>What arrives is kept only if it is exactly what was published: same length, same SHA-256.
 */
final class CheckpointDownload {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
    private static final int CHUNK = 1 << 16;

    private CheckpointDownload() {}

    /**
     * Downloads a file into a folder under a name of its own.
     *
     * @throws ModelException if it cannot be had, or is not what was published
     */
    static Path download(OfficialFile file, Path folder, DownloadProgress progress) {
        try {
            Files.createDirectories(folder);
            Path target = Files.createTempFile(folder, "checkpoint", ".part");
            try {
                receive(file, target, progress);
                return target;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(target);
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("The download of %s was interrupted".formatted(file.address()), e);
        } catch (IOException e) {
            throw new ModelException(
                    "Cannot download %s: %s. Fetch the file by other means and install from there: -Dlpips.backboneFile=... -Dlpips.headFile=..."
                            .formatted(file.address(), e),
                    e);
        }
    }

    private static void receive(OfficialFile file, Path target, DownloadProgress progress)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        HttpRequest request = HttpRequest.newBuilder(file.address()).build();
        progress.started(file);
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body();
                OutputStream out = Files.newOutputStream(target)) {
            if (response.statusCode() != 200) {
                throw new IOException("the server answered with status " + response.statusCode());
            }
            copyChecked(file, body, out, progress);
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
                throw new IOException("more than the published %d bytes arrived".formatted(file.bytes()));
            }
            digest.update(chunk, 0, count);
            out.write(chunk, 0, count);
            progress.received(file, received);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (received != file.bytes() || !found.equals(file.sha256())) {
            throw new IOException("%d bytes with SHA-256 %s arrived, but %d with %s were published"
                    .formatted(received, found, file.bytes(), file.sha256()));
        }
    }
}
