package dev.lpips.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * Asks servers for files, and gives up when nothing arrives for a while. Proxies are those of the JVM ({@code https.proxyHost} and its
 * siblings).
 *
 * <p>Not java.net.http: its timeout ends when the headers have come, and a server that falls silent in the middle of the
 * body would be waited for until someone kills the build. A read timeout of the older client holds for every read. It
 * bounds the silence and not the whole, because half a gigabyte over a slow line is no fault.
 */
final class PatientHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Duration patience;

    private PatientHttp(Duration patience) {
        this.patience = patience;
    }

    /** Returns one that gives up after a minute in which nothing arrives. */
    static PatientHttp standard() {
        return withPatience(PATIENCE);
    }

    /** Returns one that gives up after some time in which nothing arrives. */
    static PatientHttp withPatience(Duration patience) {
        return new PatientHttp(patience);
    }

    /** Prepares a request, of a whole file unless it is told otherwise. */
    HttpURLConnection request(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(Math.toIntExact(patience.toMillis()));
        connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
        connection.setUseCaches(false);
        return connection;
    }

    /** Returns what the server sends. */
    InputStream body(HttpURLConnection connection) throws IOException {
        return new PatientStream(connection.getInputStream(), patience);
    }

    /** Refuses an answer that is not the whole file, as far as its head tells. */
    static void requireWhole(HttpURLConnection connection, OfficialFile file) throws IOException {
        requireStatus(connection, HttpURLConnection.HTTP_OK);
        String type = connection.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw new IOException("the server answered with a page to look at (text/html), as proxies and logins do");
        }
        long announced = connection.getContentLengthLong();
        if (announced >= 0 && announced != file.bytes()) {
            throw new IOException(String.format(
                    Locale.ROOT, "the server announces %d bytes, but %d were published", announced, file.bytes()));
        }
    }

    private static void requireStatus(HttpURLConnection connection, int expected) throws IOException {
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_PROXY_AUTH) {
            throw new IOException(
                    "the proxy wants to know who asks (status 407), which the JVM does not tell by itself");
        }
        if (status != expected) {
            throw new IOException("the server answered with status " + status);
        }
    }
}
