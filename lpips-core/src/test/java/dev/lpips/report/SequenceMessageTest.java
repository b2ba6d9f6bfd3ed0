package dev.lpips.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.SequenceVerdict.Change;
import dev.lpips.SequenceVerdict.CountMismatch;
import dev.lpips.SequenceVerdict.JudgedChanges;
import dev.lpips.SequenceVerdict.SizeChange;
import dev.lpips.Threshold;
import dev.lpips.evidence.Evidence;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Frame;
import dev.lpips.run.BuildPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceMessageTest {

    private static final Path PROJECT = Path.of("/home/me/shop");

    private final SequenceMessage message = new SequenceMessage(new ReportSettings(
            BuildPlace.WORKSTATION, PROJECT, AlphaPolicy.WORSE_OF_BLACK_AND_WHITE, NextSteps.BY_PROPERTY));

    @Test
    void says_how_many_frames_there_are_and_should_be() {
        assertThat(message.ofCounts(new CountMismatch(1, 24))).isEqualTo("""
                sequence does not have as many frames as its reference
                  actual    : 24 frames
                  reference : 1 frame""");
    }

    @Test
    void says_which_frames_have_which_sizes() {
        assertThat(message.ofSizeChange(new SizeChange(frame(7, "7", 2, 1), frame(8, "8 (b.png)", 3, 1))))
                .isEqualTo("""
                        successive frames of different sizes have no distance
                          frame 7         : 2 x 1
                          frame 8 (b.png) : 3 x 1""");
    }

    @Test
    void says_between_which_frames_a_sequence_changes_otherwise_and_how_far() {
        Change worst = new Change(frame(7, "7", 2, 1), frame(8, "8", 2, 1), 0.1, 0.12003);
        List<Integer> failing = IntStream.rangeClosed(1, 22).boxed().toList();

        assertThat(message.ofChanges(
                        new JudgedChanges(23, failing, worst, new Threshold(0.02)),
                        new Evidence(
                                PROJECT.resolve("target/lpips/fade-actual.png"),
                                Optional.of(PROJECT.resolve("target/lpips/fade-reference.png")),
                                Optional.empty())))
                .isEqualTo("""
                        from frame 7 to frame 8, the sequence does not change as its reference does
                          actual    : 0.1201   (distance from one to the other)
                          reference : 0.1000
                          apart     : 0.0201   (at most 0.0200)
                          failing   : 22 of 23 changes, after frame 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, ...
                          from      : target/lpips/fade-reference.png
                          to        : target/lpips/fade-actual.png""");
    }

    private static Frame frame(int number, String name, int width, int height) {
        return new Frame(number, name, Pixels.ofArgb(new PixelSize(width, height), new int[width * height]));
    }
}
