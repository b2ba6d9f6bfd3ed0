package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.internal.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CheckpointDownloadTest {

    private static final byte[] CHECKPOINT = checkpoint(200_000);

    @TempDir
    Path folder;

    PublishingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new PublishingServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void brings_what_was_published() throws IOException {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT);

        Path downloaded = download(file);

        assertThat(Files.readAllBytes(downloaded)).isEqualTo(CHECKPOINT);
    }

    @Test
    void follows_a_redirect() throws IOException {
        OfficialFile file = server.publishMoved("/old.pth", server.publish("/new.pth", CHECKPOINT));

        Path downloaded = download(file);

        assertThat(Files.readAllBytes(downloaded)).isEqualTo(CHECKPOINT);
    }

    @Test
    void reports_progress_up_to_the_last_byte() {
        List<Long> received = new ArrayList<>();
        List<OfficialFile> started = new ArrayList<>();
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT);

        new CheckpointDownload(PatientHttp.standard()).download(file, folder, new DownloadProgress() {
            @Override
            public void started(OfficialFile each, long bytes) {
                assertThat(bytes).isEqualTo(CHECKPOINT.length);
                started.add(each);
            }

            @Override
            public void received(OfficialFile each, long bytes) {
                received.add(bytes);
            }
        });

        assertThat(started).containsExactly(file);
        assertThat(received).isSorted().hasSizeGreaterThan(1).last().isEqualTo((long) CHECKPOINT.length);
    }

    @Test
    void refuses_other_bytes_of_the_same_length() {
        byte[] other = CHECKPOINT.clone();
        other[100_000] ^= 1;
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.sending(other));

        assertRefused(file, "what arrived has the SHA-256 " + Sha256.of(other) + ", but " + file.sha256());
    }

    @Test
    void refuses_more_than_was_published() {
        byte[] longer = Arrays.copyOf(CHECKPOINT, CHECKPOINT.length + 1);
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.sending(longer));

        assertRefused(file, "more than the published 200000 bytes arrived");
    }

    @Test
    void refuses_less_than_was_published() {
        byte[] shorter = Arrays.copyOf(CHECKPOINT, 199_999);
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.sending(shorter));

        assertRefused(file, "only 199999 of the published 200000 bytes arrived");
    }

    @Test
    void refuses_what_a_cut_connection_left() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.cuttingAfterHalf(CHECKPOINT));

        assertRefused(file, "only 100000 of the published 200000 bytes arrived");
    }

    @Test
    void gives_up_on_a_server_that_falls_silent_in_the_middle() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, server.stallingAfterHalf(CHECKPOINT));
        CheckpointDownload hasty = new CheckpointDownload(PatientHttp.withPatience(Duration.ofMillis(300)));

        assertThatThrownBy(() -> hasty.download(file, folder, DownloadProgress.SILENT))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the other side has gone silent");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void gives_up_on_a_server_that_drips() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, server.dripping(CHECKPOINT));
        CheckpointDownload hasty = new CheckpointDownload(PatientHttp.withPatience(Duration.ofMillis(400)));

        assertThatThrownBy(() -> hasty.download(file, folder, DownloadProgress.SILENT))
                .isInstanceOf(ModelException.class)
                .hasMessageMatching("(?s).*the other side has gone silent, only \\d+ bytes came in \\d+ ms.*");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refuses_a_page_that_asks_to_log_in() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.showingAPage());

        assertRefused(file, "the server answered with a page to look at (text/html), as proxies and logins do");
    }

    @Test
    void refuses_another_length_before_anything_arrives() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.announcing(199_999));

        assertRefused(file, "the server announces 199999 bytes, but 200000 were published");
    }

    @Test
    void does_not_go_round_for_ever() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.goingRound());

        assertRefused(file, "Server redirected too many");
    }

    @Test
    void says_that_the_proxy_wants_a_name() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.answering(407));

        assertRefused(file, "the proxy wants to know who asks (status 407)");
    }

    @Test
    void says_which_status_the_server_answered_with() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT, PublishingServer.answering(404));

        assertRefused(file, "the server answered with status 404");
    }

    @Test
    void says_that_nobody_listens() {
        OfficialFile file = server.publish("/alex.pth", CHECKPOINT);
        server.close();

        assertRefused(file, "no connection, ");
    }

    private Path download(OfficialFile file) {
        return new CheckpointDownload(PatientHttp.standard()).download(file, folder, DownloadProgress.SILENT);
    }

    private void assertRefused(OfficialFile file, String reason) {
        assertThatThrownBy(() -> download(file))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("Cannot download %s: %s".formatted(file.address(), reason))
                .hasMessageContaining("-Dlpips.backboneFile=... -Dlpips.headFile=...")
                .hasMessageNotContaining("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    private static byte[] checkpoint(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }
}
