package dev.lpips;

import dev.lpips.image.io.Frame;
import java.util.List;
import java.util.function.Function;

/**
 * Whether a sequence of pictures is as it should be: the answer of {@link SequenceRuler}.
 *
 * <p>{@link #fold} stands for an exhaustive switch.
 */
public sealed interface SequenceVerdict {

    /** Answers with the function of the case at hand. */
    <T> T fold(
            Function<? super CountMismatch, ? extends T> onCount,
            Function<? super JudgedFrames, ? extends T> onFrames,
            Function<? super SizeChange, ? extends T> onSizeChange,
            Function<? super JudgedChanges, ? extends T> onChanges);

    /** Tells whether everything holds. */
    default boolean isMatch() {
        return fold(
                count -> false,
                frames -> frames.failing().isEmpty(),
                size -> false,
                changes -> changes.failing().isEmpty());
    }

    /**
     * The sequences have different lengths, so nobody knows which frame belongs to which. Nothing was compared.
     *
     * @param reference the number of frames there should be
     * @param actual the number of frames there are
     */
    record CountMismatch(int reference, int actual) implements SequenceVerdict {
        @Override
        public <T> T fold(
                Function<? super CountMismatch, ? extends T> onCount,
                Function<? super JudgedFrames, ? extends T> onFrames,
                Function<? super SizeChange, ? extends T> onSizeChange,
                Function<? super JudgedChanges, ? extends T> onChanges) {
            return onCount.apply(this);
        }
    }

    /**
     * Every frame was judged.
     *
     * @param count how many there are
     * @param failing the numbers of those that do not match, from 1; none: the sequence matches
     * @param worst the one that decides
     */
    record JudgedFrames(int count, List<Integer> failing, JudgedFrame worst) implements SequenceVerdict {

        /** Copies the list. */
        public JudgedFrames {
            failing = List.copyOf(failing);
        }

        @Override
        public <T> T fold(
                Function<? super CountMismatch, ? extends T> onCount,
                Function<? super JudgedFrames, ? extends T> onFrames,
                Function<? super SizeChange, ? extends T> onSizeChange,
                Function<? super JudgedChanges, ? extends T> onChanges) {
            return onFrames.apply(this);
        }
    }

    /**
     * One frame and its verdict.
     *
     * @param reference what it should look like
     * @param actual the frame
     * @param verdict how the two compare
     */
    record JudgedFrame(Frame reference, Frame actual, Verdict verdict) {}

    /**
     * Two successive frames have different sizes, and so no distance.
     *
     * @param from the earlier one
     * @param to the later one
     */
    record SizeChange(Frame from, Frame to) implements SequenceVerdict {
        @Override
        public <T> T fold(
                Function<? super CountMismatch, ? extends T> onCount,
                Function<? super JudgedFrames, ? extends T> onFrames,
                Function<? super SizeChange, ? extends T> onSizeChange,
                Function<? super JudgedChanges, ? extends T> onChanges) {
            return onSizeChange.apply(this);
        }
    }

    /**
     * Every change from one frame to the next was judged.
     *
     * @param count how many there are: one fewer than frames
     * @param failing the numbers of the frames after which one does not match, from 1
     * @param worst the one that decides
     * @param bound how far a change may be from that of the reference
     */
    record JudgedChanges(int count, List<Integer> failing, Change worst, Threshold bound) implements SequenceVerdict {

        /** Copies the list. */
        public JudgedChanges {
            failing = List.copyOf(failing);
        }

        @Override
        public <T> T fold(
                Function<? super CountMismatch, ? extends T> onCount,
                Function<? super JudgedFrames, ? extends T> onFrames,
                Function<? super SizeChange, ? extends T> onSizeChange,
                Function<? super JudgedChanges, ? extends T> onChanges) {
            return onChanges.apply(this);
        }
    }

    /**
     * What changes from one frame to the next.
     *
     * @param from the earlier frame
     * @param to the later one
     * @param reference the distance between these two frames of the reference
     * @param actual the distance between them
     */
    record Change(Frame from, Frame to, double reference, double actual) {

        /** Returns how far the two distances lie apart. */
        public double difference() {
            return Math.abs(actual - reference);
        }
    }
}
