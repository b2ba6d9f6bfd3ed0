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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Publishes checkpoints on this machine, well or badly. */
final class PublishingServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
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
