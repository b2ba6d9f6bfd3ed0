package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that behaves badly must not hang a build. */
class UrlBytesTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final byte[] PICTURE = TinyFiles.encoded(TinyFiles.picture(), "png");

    private ServerSocket server;

    /** What is done with the first connection. */
    @FunctionalInterface
    private interface Answer {
        void to(OutputStream client) throws IOException, InterruptedException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void a_picture_is_read() throws IOException {
        answer(client -> {
            client.write(("HTTP/1.0 200 OK\r\nContent-Length: " + PICTURE.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            client.write(PICTURE);
        });

        assertThat(UrlBytes.of(url(), LONG, DecodeLimits.ofThisJvm())).isEqualTo(PICTURE);
    }

    @Test
    void a_server_that_accepts_and_is_silent_is_given_up() {
        answer(client -> Thread.sleep(LONG.toMillis()));

        assertThatThrownBy(() -> UrlBytes.of(url(), SHORT, DecodeLimits.ofThisJvm()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_server_that_drips_is_given_up() {
        answer(client -> {
            client.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                client.write(0);
                client.flush();
                Thread.sleep(20);
            }
        });

        assertThatThrownBy(() -> UrlBytes.of(url(), SHORT, DecodeLimits.ofThisJvm()))
                .isInstanceOf(IOException.class)
                .hasMessage("it did not arrive within 0.3 seconds");
    }

    @Test
    void a_server_without_end_is_cut_off_at_the_limit() {
        answer(client -> {
            client.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                client.write(new byte[1000]);
            }
        });

        assertThatThrownBy(
                        () -> UrlBytes.of(url(), LONG, DecodeLimits.ofThisJvm().withMaxFileBytes(10_000)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage(url() + " is larger than the limit of 10000 bytes");
    }

    @Test
    void an_error_page_is_called_one() {
        answer(client -> client.write(
                "HTTP/1.0 200 OK\r\n\r\n<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.US_ASCII)));

        assertThatThrownBy(() -> Pictures.pixels(url()))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("is an HTML page, perhaps an error page in the place of the picture");
    }

    private URL url() {
        try {
            return new URL("http", server.getInetAddress().getHostAddress(), server.getLocalPort(), "/login.png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Answer answer) {
        Thread thread = new Thread(() -> {
            try (Socket client = server.accept()) {
                answer.to(client.getOutputStream());
            } catch (IOException e) {
                // The client has gone, as it should.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
