package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpHandler;
import dev.lpips.internal.checkpoint.Checkpoint;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.SyntheticCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint whose classifier nobody wants, on a server that hands over parts of it, or claims to. */
@Timeout(60)
class PartsOfCheckpointsTest {

    private static final int CLASSIFIER = 1 << 20;
    private static final Network SQUEEZE = Network.of("squeeze");

    @TempDir
    static Path published;

    static byte[] checkpoint;
    static Weights weights;

    @TempDir
    Path folder;

    PublishingServer server;
    List<Long> started = new ArrayList<>();
    long received;

    @BeforeAll
    static void write() throws IOException {
        Path file = SyntheticCheckpoint.backbone(Backbone.SQUEEZE, published, CLASSIFIER);
        checkpoint = Files.readAllBytes(file);
        try (Checkpoint opened = Checkpoint.open(file)) {
            weights = Weights.read(SQUEEZE, opened);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new PublishingServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void only_the_parts_that_hold_the_features_are_asked_for() {
        OfficialFile file = server.publish("/squeeze.pth", checkpoint, server.rangingOver(checkpoint));

        assertSame(read(file), weights);
        assertThat(server.ranges()).doesNotContain("all");
        long asked = server.ranges().stream()
                .map(PublishingServer::part)
                .mapToLong(part -> part[1] - part[0] + 1)
                .sum();
        // Each of the small tensors comes with the 64 KiB that it lies in.
        assertThat(asked).isLessThan(checkpoint.length - 4L * CLASSIFIER / 2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void progress_counts_what_is_needed_and_reaches_it() {
        read(server.publish("/squeeze.pth", checkpoint, server.rangingOver(checkpoint)));

        long needed = PublishedTensors.of(weights).bytes();
        assertThat(started).containsExactly(needed);
        assertThat(received).isEqualTo(needed);
    }

    @Test
    void the_whole_file_is_asked_for_where_the_server_has_no_parts() {
        OfficialFile file = server.publish("/squeeze.pth", checkpoint);

        assertSame(read(file), weights);
        assertThat(started).containsExactly(PublishedTensors.of(weights).bytes(), (long) checkpoint.length);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_whole_file_is_asked_for_if_parts_are_of_a_file_of_another_length() {
        byte[] other = Arrays.copyOf(checkpoint, checkpoint.length + 1);
        HttpHandler ranges = server.rangingOver(other);
        OfficialFile file = server.publish(
                "/squeeze.pth",
                checkpoint,
                exchange -> (exchange.getRequestHeaders().containsKey("Range")
                                ? ranges
                                : PublishingServer.sending(checkpoint))
                        .handle(exchange));

        assertSame(read(file), weights);
    }

    @Test
    void a_damaged_part_is_refused_by_the_digest_of_the_whole() {
        byte[] damaged = checkpoint.clone();
        // The first kernel lies behind the pickle; its storage has a checksum of its own.
        damaged[4000] ^= 1;
        OfficialFile file = server.publish("/squeeze.pth", checkpoint, server.rangingOver(damaged));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("what arrived has the SHA-256");
        assertThat(server.ranges()).last().isEqualTo("all");
    }

    @Test
    void a_file_of_other_weights_is_refused_by_name() {
        Map<String, String> others = new HashMap<>(PublishedTensors.of(weights).digests());
        others.put("features.0.bias", "0".repeat(64));
        OfficialFile file = server.publish("/squeeze.pth", checkpoint, server.rangingOver(checkpoint));

        assertThatThrownBy(() -> read(file, new PublishedTensors(others, 1)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("features.0.bias of " + file.address() + " has the SHA-256 ")
                .hasMessageEndingWith("but %s was published".formatted("0".repeat(64)));
    }

    @Test
    void a_tensor_that_nobody_published_is_refused() {
        OfficialFile file = server.publish("/squeeze.pth", checkpoint, server.rangingOver(checkpoint));

        assertThatThrownBy(() -> read(file, new PublishedTensors(Map.of(), 1))).isInstanceOf(ModelException.class);
    }

    @Test
    void a_part_that_was_cut_is_asked_for_again() {
        AtomicInteger asked = new AtomicInteger();
        HttpHandler ranges = server.rangingOver(checkpoint);
        OfficialFile file = server.publish("/squeeze.pth", checkpoint, exchange -> {
            if (asked.incrementAndGet() == 3) {
                int[] part = PublishingServer.part(exchange.getRequestHeaders().getFirst("Range"));
                exchange.getResponseHeaders()
                        .add("Content-Range", "bytes %s-%s/%s".formatted(part[0], part[1], checkpoint.length));
                exchange.sendResponseHeaders(206, part[1] - part[0] + 1);
                exchange.getResponseBody().write(checkpoint, part[0], 10);
                exchange.close();
            } else {
                ranges.handle(exchange);
            }
        });

        assertSame(read(file), weights);
    }

    @Test
    void a_server_that_falls_silent_is_left() {
        OfficialFile file = server.publish("/squeeze.pth", checkpoint, server.stallingAfterHalf(checkpoint));

        OfficialCheckpoints hasty =
                checkpoints(PatientHttp.withPatience(Duration.ofMillis(300)), PublishedTensors.of(weights));

        assertThatThrownBy(() -> hasty.backbone(SQUEEZE, file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the other side has gone silent");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nobody_listens() {
        OfficialFile file = server.publish("/squeeze.pth", checkpoint);
        server.close();

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("Cannot download %s: no connection".formatted(file.address()))
                .hasMessageContaining("-Dlpips.backboneFile=...");
    }

    @Test
    void the_tensors_of_alexnet_are_those_of_the_file_as_published() {
        assumeTrue(Files.isDirectory(OracleModels.REAL_WEIGHTS));
        OfficialFile alexnet = OfficialFile.backbone(Backbone.ALEX);
        PublishedTensors tensors = PublishedTensors.of(alexnet).orElseThrow();

        try (Checkpoint file = Checkpoint.open(OracleModels.REAL_WEIGHTS.resolve("alexnet-features.pth"))) {
            tensors.require(Weights.read(Network.of("alex"), file), alexnet);
        }
        assertThat(tensors.bytes()).isEqualTo(9_878_784);
    }

    @Test
    void the_tensors_of_other_files_are_not_known() {
        assertThat(PublishedTensors.of(OfficialFile.backbone(Backbone.VGG))).isEmpty();
    }

    private Weights read(OfficialFile file) {
        return read(file, PublishedTensors.of(weights));
    }

    private Weights read(OfficialFile file, PublishedTensors tensors) {
        return checkpoints(PatientHttp.standard(), tensors).backbone(SQUEEZE, file);
    }

    private OfficialCheckpoints checkpoints(PatientHttp http, PublishedTensors tensors) {
        DownloadProgress progress = new DownloadProgress() {
            @Override
            public void started(OfficialFile file, long bytes) {
                started.add(bytes);
            }

            @Override
            public void received(OfficialFile file, long bytes) {
                received = bytes;
            }
        };
        return new OfficialCheckpoints(http, folder, progress, file -> Optional.of(tensors));
    }

    private static void assertSame(Weights actual, Weights expected) {
        assertThat(PublishedTensors.of(actual)).isEqualTo(PublishedTensors.of(expected));
    }
}
