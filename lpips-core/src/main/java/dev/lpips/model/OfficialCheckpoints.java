package dev.lpips.model;

import dev.lpips.internal.checkpoint.Checkpoint;
import dev.lpips.internal.checkpoint.CheckpointException;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;

/**
 * Checkpoints from where their authors publish them. Of a file whose tensors are known, only the parts that hold them are asked for;
 * where a server hands over no parts, or they are not what is expected, the whole file is, and its digest decides.
 */
final class OfficialCheckpoints {

    private final PatientHttp http;
    private final Path folder;
    private final DownloadProgress progress;
    private final Function<OfficialFile, Optional<PublishedTensors>> published;

    /**
     * Reads checkpoints by way of a folder.
     *
     * @param http how to ask for them
     * @param folder where whole files lie until they are read; nothing is left there
     * @param progress hears how it goes
     * @param published which tensors are known
     */
    OfficialCheckpoints(
            PatientHttp http,
            Path folder,
            DownloadProgress progress,
            Function<OfficialFile, Optional<PublishedTensors>> published) {
        this.http = http;
        this.folder = folder;
        this.progress = progress;
        this.published = published;
    }

    /**
     * Reads the weights of a backbone.
     *
     * @throws ModelException if they cannot be had, or are not the published ones
     */
    Weights backbone(Network network, OfficialFile file) {
        return published
                .apply(file)
                .flatMap(tensors -> parts(network, file, tensors))
                .orElseGet(() -> whole(file, checkpoint -> Weights.read(network, checkpoint)));
    }

    /**
     * Reads learned heads.
     *
     * @return the weights with them
     * @throws ModelException if they cannot be had, or are not the published ones
     */
    Weights heads(Network network, OfficialFile file, Weights weights) {
        return whole(file, checkpoint -> weights.withHeads(network, checkpoint));
    }

    private Optional<Weights> parts(Network network, OfficialFile file, PublishedTensors tensors) {
        progress.started(file, tensors.bytes());
        AtomicLong received = new AtomicLong();
        RangedFile parts = new RangedFile(
                file,
                http,
                // Headers come along, so more arrives than the tensors have.
                bytes -> progress.received(file, Math.min(tensors.bytes(), received.addAndGet(bytes))));
        try (Checkpoint checkpoint = Checkpoint.open(parts)) {
            Weights weights = Weights.read(network, checkpoint);
            tensors.require(weights, file);
            return Optional.of(weights);
        } catch (CheckpointException e) {
            if (e.getCause() instanceof IOException cut && !(cut instanceof RangesRefusedException)) {
                throw CheckpointDownload.failed(file, cut);
            }
            return Optional.empty();
        }
    }

    private <T> T whole(OfficialFile file, Function<Checkpoint, T> reading) {
        Path download = new CheckpointDownload(http).download(file, folder, progress);
        try (Checkpoint checkpoint = Checkpoint.open(download)) {
            return reading.apply(checkpoint);
        } catch (CheckpointException e) {
            throw new ModelException(String.valueOf(e.getMessage()), e);
        } finally {
            FileUtils.deleteQuietly(download.toFile());
        }
    }
}
