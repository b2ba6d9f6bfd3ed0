package dev.lpips;

import dev.lpips.SequenceVerdict.Change;
import dev.lpips.SequenceVerdict.CountMismatch;
import dev.lpips.SequenceVerdict.JudgedChanges;
import dev.lpips.SequenceVerdict.JudgedFrame;
import dev.lpips.SequenceVerdict.JudgedFrames;
import dev.lpips.SequenceVerdict.SizeChange;
import dev.lpips.image.io.Frame;
import dev.lpips.image.io.Frames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Measures sequences of pictures: frame by frame against a reference, and how much they change from one frame to the next.
 *
 * <p>As safe for use by several threads as the ruler beneath, which whoever opened it closes.
 */
public final class SequenceRuler {

    /** A frame of another size has no distance, and is worse than any that has one. */
    private static final Comparator<JudgedFrame> SEVERITY = Comparator.<JudgedFrame, Boolean>comparing(
                    frame -> !frame.verdict().isMatch())
            .thenComparingDouble(frame -> frame.verdict()
                    .fold(
                            match -> match.comparison().rank(),
                            mismatch -> mismatch.comparison().rank(),
                            sizes -> Double.POSITIVE_INFINITY));

    private final Lpips lpips;

    /** Creates a ruler for sequences. */
    public SequenceRuler(Lpips lpips) {
        this.lpips = lpips;
    }

    /**
     * Judges each frame against the one at its place in the reference. The worst decides: a mean would hide one broken frame
     * among a thousand good ones.
     *
     * @throws dev.lpips.image.io.UnreadableImageException if a frame cannot be read
     * @throws dev.lpips.engine.EngineException as {@link Lpips#judge} does
     */
    public SequenceVerdict judge(Frames reference, Frames actual, Tolerance tolerance) {
        if (reference.count() != actual.count()) {
            return new CountMismatch(reference.count(), actual.count());
        }
        Iterator<Frame> references = reference.iterator();
        List<Integer> failing = new ArrayList<>();
        Optional<JudgedFrame> worst = Optional.empty();
        for (Frame frame : actual) {
            Frame wanted = references.next();
            Verdict verdict = lpips.judge(wanted.pixels(), frame.pixels(), tolerance);
            if (!verdict.isMatch()) {
                failing.add(frame.number());
            }
            JudgedFrame judged = new JudgedFrame(wanted, frame, verdict);
            // No list of all of them: each holds two pictures.
            worst = worst.filter(other -> SEVERITY.compare(other, judged) >= 0).or(() -> Optional.of(judged));
        }
        return new JudgedFrames(actual.count(), failing, worst.orElseThrow());
    }

    /**
     * Judges how steadily the pictures change: the distance of each to the one before it, held against that of the same two
     * frames of the reference. Flicker, a frame shown twice, and a jump are invisible frame by frame, and seen here. This is
     * tLP of Chu et al., "Learning Temporal Coherence via Self-Supervision for GAN-based Video Generation" (TecoGAN, 2020),
     * but for its largest value in place of the mean.
     *
     * @param bound how far the two distances may lie apart
     * @throws IllegalArgumentException if the reference has fewer than two frames, or frames of different sizes: it has no
     *     changes to hold anything against
     * @throws dev.lpips.image.io.UnreadableImageException if a frame cannot be read
     * @throws dev.lpips.engine.EngineException as {@link Lpips#compare} does
     */
    public SequenceVerdict judgeChanges(Frames reference, Frames actual, Threshold bound) {
        if (reference.count() < 2) {
            throw new IllegalArgumentException("A reference of one frame has no changes to compare with");
        }
        if (reference.count() != actual.count()) {
            return new CountMismatch(reference.count(), actual.count());
        }
        return changes(reference, actual, bound);
    }

    private SequenceVerdict changes(Frames reference, Frames actual, Threshold bound) {
        Iterator<Frame> references = reference.iterator();
        Iterator<Frame> actuals = actual.iterator();
        Frame referenceFrom = references.next();
        Frame from = actuals.next();
        List<Integer> failing = new ArrayList<>();
        Optional<Change> worst = Optional.empty();
        while (actuals.hasNext()) {
            Frame referenceTo = references.next();
            Frame to = actuals.next();
            if (!from.pixels().size().equals(to.pixels().size())) {
                return new SizeChange(from, to);
            }
            Change change = new Change(from, to, distance(referenceFrom, referenceTo), distance(from, to));
            if (!bound.accepts(change.difference())) {
                failing.add(from.number());
            }
            worst = worst.filter(other -> other.difference() >= change.difference())
                    .or(() -> Optional.of(change));
            referenceFrom = referenceTo;
            from = to;
        }
        return new JudgedChanges(actual.count() - 1, failing, worst.orElseThrow(), bound);
    }

    private double distance(Frame from, Frame to) {
        return lpips.compare(from.pixels(), to.pixels()).distance();
    }
}
