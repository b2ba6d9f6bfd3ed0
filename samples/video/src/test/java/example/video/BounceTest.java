package example.video;

import static dev.lpips.junit.LpipsAssertions.assertThatFrames;
import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lpips.Tolerance;
import dev.lpips.junit.GoldenImages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What a user writes: a video against an approved one, frame by frame and by how it changes from frame to frame. */
@GoldenImages
class BounceTest {

    private static final Path APPROVED = Path.of("src/test/videos/bounce.mp4");

    /** Compression takes away 0.015, and 0.035 of the worst patch; a ball in the wrong place 0.06 and 0.18. */
    private static final Tolerance FRAME = Tolerance.distance(0.05).andWorstPatch(0.1);

    /** From frame to frame, compression takes away 0.004; flicker 0.02. */
    private static final double CHANGE = 0.01;

    private final Fault planted =
            Fault.valueOf(System.getProperty("video.plant", "none").toUpperCase(Locale.ROOT));

    @TempDir
    Path folder;

    private Path approved;

    @BeforeEach
    void decode() throws IOException {
        approved = VideoFrames.extract(APPROVED, folder.resolve("approved"));
    }

    @Test
    void video_looks_and_moves_as_it_should() throws IOException {
        Path frames = frames(Bounce.frames(planted));

        assertThatImage(frames.resolve("at-00000ms.png")).matchesGolden("first-frame");
        assertThatFrames(frames).arePerceptuallyCloseTo(approved, FRAME).changeLike(approved, CHANGE);
    }

    @Test
    void a_black_frame_is_named() throws IOException {
        Path frames = frames(Bounce.frames(Fault.BLACK));

        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThatFrames(frames).arePerceptuallyCloseTo(approved, FRAME))
                .withMessageStartingWith("frame 12 (at-00440ms.png) of 24 is the worst of a sequence")
                .withMessageContaining("failing : 1 frame: 12\n");
    }

    @Test
    void a_frame_that_is_shown_twice_is_named_by_what_it_shows_and_by_how_it_moves() throws IOException {
        Path frames = frames(Bounce.frames(Fault.STUCK));

        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThatFrames(frames).arePerceptuallyCloseTo(approved, FRAME))
                .withMessageContaining("failing : 1 frame: 12\n");
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThatFrames(frames).changeLike(approved, CHANGE))
                .withMessageStartingWith("from frame 12 (at-00440ms.png) to frame 13 (at-00480ms.png), the sequence does not change")
                .withMessageContaining("2 of 23 changes, after frame 11, 12");
    }

    @Test
    void flicker_passes_frame_by_frame_and_is_seen_from_each_to_the_next() throws IOException {
        Path frames = frames(Bounce.frames(Fault.FLICKER));

        assertThatFrames(frames).arePerceptuallyCloseTo(approved, FRAME);
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThatFrames(frames).changeLike(approved, CHANGE))
                .withMessageStartingWith("from frame ")
                .withMessageContaining("changes, after frame 1, 3, 5");
    }

    @Test
    void a_dropped_frame_is_missed_and_found_among_those_there_are() throws IOException {
        Path frames = frames(Bounce.frames(Fault.DROPPED));

        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThatFrames(frames).arePerceptuallyCloseTo(approved, FRAME))
                .withMessage(
                        "sequence does not have as many frames as its reference\n  actual    : 23 frames\n  reference : 24 frames");
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThatFrames(frames).arePerceptuallyCloseTo(first(Bounce.FRAMES - 1), FRAME))
                .withMessageContaining("12 frames: 12, 13, ");
    }

    @Test
    void another_compression_does_not_matter() throws IOException {
        List<BufferedImage> grainy = Bounce.frames(Fault.NONE);
        SplittableRandom random = new SplittableRandom(1);
        grainy.forEach(frame -> addGrain(frame, random));
        Path frames = frames(grainy);

        assertThatImage(frames.resolve("at-00440ms.png")).isNotIdenticalTo(approved.resolve("at-00440ms.png"));
        assertThatFrames(frames).arePerceptuallyCloseTo(approved, FRAME).changeLike(approved, CHANGE);
    }

    /** The frames as a player gets them: compressed and decoded. */
    private Path frames(List<BufferedImage> drawn) throws IOException {
        Path video = folder.resolve("video.mp4");
        Mp4File.write(video, drawn);
        return VideoFrames.extract(video, folder.resolve("frames"));
    }

    private List<Path> first(int count) throws IOException {
        try (Stream<Path> files = Files.list(approved)) {
            return files.sorted().limit(count).toList();
        }
    }

    /** Up to two steps of 255: nobody sees it, and the encoder decides otherwise everywhere. */
    private static void addGrain(BufferedImage frame, SplittableRandom random) {
        for (int i = 0; i < frame.getWidth() * frame.getHeight(); i++) {
            int x = i % frame.getWidth();
            int y = i / frame.getWidth();
            int colour = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int channel = (frame.getRGB(x, y) >> shift & 0xFF) + random.nextInt(-2, 3);
                colour |= Math.max(0, Math.min(255, channel)) << shift;
            }
            frame.setRGB(x, y, colour);
        }
    }
}
