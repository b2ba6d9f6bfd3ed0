package dev.lpips.junit;

import dev.lpips.SequenceVerdict;
import dev.lpips.SequenceVerdict.Change;
import dev.lpips.SequenceVerdict.CountMismatch;
import dev.lpips.SequenceVerdict.JudgedChanges;
import dev.lpips.SequenceVerdict.JudgedFrame;
import dev.lpips.SequenceVerdict.JudgedFrames;
import dev.lpips.SequenceVerdict.SizeChange;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.evidence.Evidence;
import dev.lpips.image.io.Frames;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions on a sequence of pictures. References are whatever {@link Frames#of} accepts: lists, directories, animated
 * GIFs.
 *
 * <p>A comparison that fails leaves the pictures of the worst frame as evidence, as {@link ImageAssert} does.
 *
 * <p>Neither the class nor its methods are final, because soft assertions put a proxy before them.
 */
public class FramesAssert extends AbstractAssert<FramesAssert, Frames> {

    /** Creates the assertion on a sequence; public for AssertJ's proxies. Use {@code assertThatFrames(..)}. */
    public FramesAssert(@Nullable Frames actual) {
        super(actual, FramesAssert.class);
    }

    /**
     * Verifies that there are as many frames as in a reference, and that none has a larger LPIPS distance to the one at its
     * place than a number.
     *
     * <pre>{@code
     * assertThatFrames(Path.of("spinner.gif")).arePerceptuallyCloseTo(Path.of("approved-spinner.gif"), 0.05); // passes
     * assertThatFrames(List.of(red, red)).arePerceptuallyCloseTo(List.of(red, blue), 0.05); // fails in frame 2
     * }</pre>
     *
     * @param reference what it should look like
     * @param distance the largest accepted distance of a frame, itself included; a finite number, 0 or greater
     * @return this
     * @throws AssertionFailedError if a frame is further away or of another size, or there are more or fewer of them
     * @throws IllegalArgumentException if the reference is null or of no accepted type, or the number is no distance
     * @throws dev.lpips.image.io.UnreadableImageException if a frame cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public FramesAssert arePerceptuallyCloseTo(Object reference, double distance) {
        return arePerceptuallyCloseTo(reference, Tolerance.distance(distance));
    }

    /**
     * Verifies that there are as many frames as in a reference, and that none differs from the one at its place by more than
     * a tolerance.
     *
     * <pre>{@code
     * Tolerance tolerance = Tolerance.distance(0.05).andWorstPatch(0.1);
     * assertThatFrames(Path.of("target/frames")).arePerceptuallyCloseTo(Path.of("frames"), tolerance); // passes
     * assertThatFrames(List.of(page, pageWithoutIcon)).arePerceptuallyCloseTo(List.of(page, page), tolerance); // fails
     * }</pre>
     *
     * @param reference what it should look like
     * @param tolerance how different a frame may look
     * @return this
     * @throws AssertionFailedError if a bound does not hold in a frame, its size differs, or there are more or fewer of them
     * @throws IllegalArgumentException if the reference or tolerance is null, or the reference of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if a frame cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public FramesAssert arePerceptuallyCloseTo(Object reference, Tolerance tolerance) {
        Frames frames = Arguments.frames(reference, "reference");
        Arguments.value(tolerance, "tolerance");
        isNotNull();
        Comparisons comparisons = SharedState.comparisons();
        return failUnlessMatch(comparisons.onFrames(ruler -> ruler.judge(frames, actual, tolerance)), comparisons);
    }

    /**
     * Verifies that the sequence changes from frame to frame as its reference does: that the distance between two successive
     * frames is that between the same two of the reference, give or take a number. So flicker, frames shown twice and jumps
     * are found, which no frame shows alone.
     *
     * <pre>{@code
     * assertThatFrames(fadeOut).changeLike(approvedFadeOut, 0.02);            // passes
     * assertThatFrames(List.of(a, b, b)).changeLike(List.of(a, b, c), 0.02); // fails from frame 2 to frame 3
     * }</pre>
     *
     * @param reference how it should change; at least two frames of one size
     * @param distance how far the two distances may lie apart; a finite number, 0 or greater
     * @return this
     * @throws AssertionFailedError if it changes otherwise, its frames have different sizes, or there are more or fewer of
     *     them
     * @throws IllegalArgumentException if the reference is null, of no accepted type, of one frame only or of frames of
     *     different sizes, or the number is no distance
     * @throws dev.lpips.image.io.UnreadableImageException if a frame cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public FramesAssert changeLike(Object reference, double distance) {
        Threshold bound = new Threshold(distance);
        Frames frames = Arguments.frames(reference, "reference");
        isNotNull();
        Comparisons comparisons = SharedState.comparisons();
        return failUnlessMatch(comparisons.onFrames(ruler -> ruler.judgeChanges(frames, actual, bound)), comparisons);
    }

    private FramesAssert failUnlessMatch(SequenceVerdict verdict, Comparisons comparisons) {
        if (verdict.isMatch()) {
            return this;
        }
        throw verdict.fold(
                counts -> failure(counts, comparisons.reports()),
                frames -> failure(frames, comparisons),
                sizes -> failure(sizes, comparisons.reports()),
                changes -> failure(changes, comparisons));
    }

    private AssertionError failure(CountMismatch counts, Reports reports) {
        String text = reports.sequences().ofCounts(counts);
        return described(text, whole -> Mismatch.of(whole, counts.reference(), counts.actual()));
    }

    private AssertionError failure(SizeChange sizes, Reports reports) {
        return described(reports.sequences().ofSizeChange(sizes), whole -> Mismatch.of(whole, Optional.empty()));
    }

    private AssertionError failure(JudgedFrames frames, Comparisons comparisons) {
        JudgedFrame worst = frames.worst();
        Evidence files =
                comparisons.evidence(worst.reference().pixels(), worst.actual().pixels(), worst.verdict());
        String text = comparisons.reports().sequences().ofFrames(frames, files);
        return described(text, whole -> Mismatch.of(whole, files));
    }

    private AssertionError failure(JudgedChanges changes, Comparisons comparisons) {
        Change worst = changes.worst();
        Evidence files = comparisons.evidence(worst.from().pixels(), worst.to().pixels());
        String text = comparisons.reports().sequences().ofChanges(changes, files);
        return described(text, whole -> Mismatch.of(whole, files));
    }

    private AssertionError described(String text, Function<String, AssertionError> error) {
        return Described.error(this, failure("%s", text), text, error);
    }
}
