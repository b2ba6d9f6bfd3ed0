package dev.lpips.report;

import dev.lpips.SequenceVerdict.Change;
import dev.lpips.SequenceVerdict.CountMismatch;
import dev.lpips.SequenceVerdict.JudgedChanges;
import dev.lpips.SequenceVerdict.JudgedFrame;
import dev.lpips.SequenceVerdict.JudgedFrames;
import dev.lpips.SequenceVerdict.SizeChange;
import dev.lpips.evidence.Evidence;
import dev.lpips.image.io.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of failed checks of sequences: which frame it is, and what is wrong with it. Immutable, and safe to share. */
public final class SequenceMessage {

    private static final int MOST_NUMBERS = 20;

    private final ReportSettings settings;
    private final FailureMessage picture;

    /** Creates the renderer. */
    public SequenceMessage(ReportSettings settings) {
        this.settings = settings;
        this.picture = new FailureMessage(settings);
    }

    /** Returns the text for sequences of different lengths. */
    public String ofCounts(CountMismatch counts) {
        return FactSheet.render(
                "sequence does not have as many frames as its reference",
                List.of(
                        new Fact("actual", frames(counts.actual())),
                        new Fact("reference", frames(counts.reference()))));
    }

    /**
     * Returns the text for a sequence of which a frame does not match: which ones, and for the worst of them all that there
     * is to say of a picture.
     *
     * @param evidence the pictures of the worst
     * @throws IllegalArgumentException if all match
     */
    public String ofFrames(JudgedFrames judged, Evidence evidence) {
        JudgedFrame worst = judged.worst();
        String headline = String.format(
                Locale.ROOT,
                "frame %s of %d is the worst of a sequence that is not perceptually close to its reference",
                worst.actual().name(),
                judged.count());
        List<Fact> facts = List.of(
                new Fact("failing", "%s: %s".formatted(frames(judged.failing().size()), numbers(judged.failing()))));
        return FactSheet.render(headline, facts) + "\n"
                + picture.notClose(worst.reference().pixels(), worst.actual().pixels(), worst.verdict(), evidence);
    }

    /** Returns the text for a sequence whose frames have different sizes. */
    public String ofSizeChange(SizeChange change) {
        return FactSheet.render(
                "successive frames of different sizes have no distance",
                List.of(size(change.from()), size(change.to())));
    }

    /**
     * Returns the text for a sequence that does not change as its reference does.
     *
     * @param evidence the earlier frame of the worst change in the place of the reference, the later one as the actual
     */
    public String ofChanges(JudgedChanges judged, Evidence evidence) {
        Change worst = judged.worst();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("actual", judged.bound().format(worst.actual()) + "   (distance from one to the other)"));
        facts.add(new Fact("reference", judged.bound().format(worst.reference())));
        facts.add(new Fact(
                "apart", "%s   (at most %s)".formatted(judged.bound().format(worst.difference()), judged.bound())));
        facts.add(new Fact(
                "failing",
                String.format(
                        Locale.ROOT,
                        "%d of %d changes, after frame %s",
                        judged.failing().size(),
                        judged.count(),
                        numbers(judged.failing()))));
        evidence.reference().ifPresent(file -> facts.add(new Fact("from", settings.show(file))));
        facts.add(new Fact("to", settings.show(evidence.actual())));
        return FactSheet.render(
                "from frame %s to frame %s, the sequence does not change as its reference does"
                        .formatted(worst.from().name(), worst.to().name()),
                facts);
    }

    private static Fact size(Frame frame) {
        return new Fact("frame " + frame.name(), frame.pixels().size().toString());
    }

    private static String frames(int count) {
        return count == 1 ? "1 frame" : count + " frames";
    }

    private static String numbers(List<Integer> numbers) {
        String first = numbers.stream().limit(MOST_NUMBERS).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > MOST_NUMBERS ? first + ", ..." : first;
    }
}
