package dev.lpips.tools.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lpips.internal.checkpoint.Checkpoint;
import dev.lpips.internal.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PyTorch checkpoints: each is read, or refused with the type that tells it, and nothing in it is executed. */
class CheckpointFuzzTest {

    @FuzzTest(maxDuration = "30m")
    void a_file_is_a_checkpoint_or_refused(byte[] file) throws IOException {
        Path path = Files.createTempFile("fuzz", ".pth");
        try {
            Files.write(path, file);
            Checkpoint.open(path);
        } catch (CheckpointException refused) {
            // As it should be.
        } finally {
            Files.delete(path);
        }
    }
}
