package dev.lpips.tools.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lpips.image.io.DecodeLimits;
import dev.lpips.image.io.Frames;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;

/** Pictures of any format: each is read under its limits, or refused with the type that tells it. */
class PicturesFuzzTest {

    private static final DecodeLimits SMALL = new DecodeLimits(1 << 20, 16 << 20, 50);

    @FuzzTest(maxDuration = "30m")
    void a_file_is_a_picture_or_refused(byte[] file) {
        try {
            ImageFiles.decode(file, "fuzz", SMALL);
        } catch (UnreadableImageException refused) {
            // As it should be.
        }
    }

    @FuzzTest(maxDuration = "30m")
    void a_file_is_a_sequence_or_refused(byte[] file) {
        try {
            Frames.of(file).forEach(frame -> {});
        } catch (UnreadableImageException | IllegalArgumentException refused) {
            // As it should be.
        }
    }
}
