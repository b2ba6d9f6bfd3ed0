package dev.lpips.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.lpips.internal.file.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Publishes checkpoints on this machine, well or badly. */
final class PublishingServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    PublishingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    /** Returns the file as its publisher would describe it: length and digest are those of the bytes. */
    OfficialFile publish(String path, byte[] bytes) {
        return publish(path, bytes, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** Returns the description of the bytes, but answers as it is told. */
    OfficialFile publish(String path, byte[] bytes, HttpHandler answer) {
        server.createContext(path, answer);
        return new OfficialFile(address(path), bytes.length, Sha256.of(bytes));
    }

    OfficialFile publishMoved(String path, OfficialFile target) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", target.address().toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        return new OfficialFile(address(path), target.bytes(), target.sha256());
    }

    /** Sends the parts that are asked for, and remembers them; a request without a part is answered with all. */
    HttpHandler rangingOver(byte[] bytes) {
        return exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range == null) {
                ranges.add("all");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                ranges.add(range);
                int[] part = part(range);
                exchange.getResponseHeaders()
                        .add(
                                "Content-Range",
                                String.format(Locale.ROOT, "bytes %d-%d/%d", part[0], part[1], bytes.length));
                exchange.sendResponseHeaders(206, part[1] - part[0] + 1);
                exchange.getResponseBody().write(bytes, part[0], part[1] - part[0] + 1);
            }
            exchange.close();
        };
    }

    /** Returns the parts that were asked for, in order: {@code bytes=FIRST-LAST}, or {@code all}. */
    List<String> ranges() {
        return ranges;
    }

    /** Returns the first and the last byte of a part. */
    static int[] part(String range) {
        return Arrays.stream(range.substring("bytes=".length()).split("-"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** Sends one byte at a time and never ends. */
    HttpHandler dripping(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            try {
                for (byte each : bytes) {
                    exchange.getResponseBody().write(each);
                    exchange.getResponseBody().flush();
                    if (closing.await(20, TimeUnit.MILLISECONDS)) {
                        break;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** Sends half, then nothing more, and keeps the line open. */
    HttpHandler stallingAfterHalf(byte[] bytes) {
        return exchange -> {
            sendHalf(bytes, exchange);
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** Answers with a page, as a login does. */
    static HttpHandler showingAPage() {
        return exchange -> {
            byte[] page = "<html>Please log in</html>".getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        };
    }

    /** Sends whoever asks to where they are. */
    static HttpHandler goingRound() {
        return exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        };
    }

    /** Sends half of what was announced, then hangs up. */
    static HttpHandler cuttingAfterHalf(byte[] bytes) {
        return exchange -> {
            sendHalf(bytes, exchange);
            exchange.close();
        };
    }

    static HttpHandler answering(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    /** Announces a length and sends nothing. */
    static HttpHandler announcing(long bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes);
            exchange.close();
        };
    }

    static HttpHandler sending(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private URI address(String path) {
        InetSocketAddress bound = server.getAddress();
        return URI.create("http://%s:%d%s".formatted(bound.getAddress().getHostAddress(), bound.getPort(), path));
    }

    private static void sendHalf(byte[] bytes, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        OutputStream body = exchange.getResponseBody();
        body.write(bytes, 0, bytes.length / 2);
        body.flush();
    }
}
