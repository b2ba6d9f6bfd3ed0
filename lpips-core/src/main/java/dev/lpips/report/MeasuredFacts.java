package dev.lpips.report;

import dev.lpips.Comparison;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The numbers of a message, each with its meaning: which model, which bound, over what. */
final class MeasuredFacts {

    private final AlphaPolicy alpha;

    MeasuredFacts(AlphaPolicy alpha) {
        this.alpha = alpha;
    }

    /** Returns what was measured, if the network was asked at all. */
    static Optional<Comparison> comparison(Verdict verdict) {
        return verdict.fold(
                match -> Optional.of(match.comparison()),
                mismatch -> Optional.of(mismatch.comparison()),
                sizes -> Optional.empty());
    }

    /**
     * Returns distance, threshold and size; a judged worst patch has its own distance and threshold.
     *
     * @param bound what a threshold asks for, such as {@code at most}
     */
    List<Fact> of(Comparison comparison, Tolerance tolerance, String bound) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "distance",
                "%s   (%s%s)"
                        .formatted(
                                tolerance.distance().format(comparison.distance()),
                                comparison.model(),
                                background(comparison.background()))));
        facts.add(threshold(tolerance.distance(), bound));
        tolerance.worstPatch().ifPresent(threshold -> {
            String distance = threshold.format(comparison.worstPatch().distance());
            facts.add(new Fact(
                    "worst patch",
                    "%s   (%s)".formatted(distance, comparison.worstPatch().region())));
            facts.add(threshold(threshold, bound));
        });
        facts.add(new Fact("size", comparison.size() + ", both"));
        return facts;
    }

    private static Fact threshold(Threshold threshold, String bound) {
        return new Fact("threshold", "%s   (%s)".formatted(threshold, bound));
    }

    private String background(Optional<Background> background) {
        String rivals = alpha.backgrounds().size() == 1
                ? ""
                : ", the worse of "
                        + alpha.backgrounds().stream().map(Background::toString).collect(Collectors.joining(" and "));
        return background
                .map(colour -> "; over %s background%s".formatted(colour, rivals))
                .orElse("");
    }

    /** Returns both sizes, and their difference in words. */
    static List<Fact> of(Verdict.SizeMismatch sizes, ReferenceKind kind) {
        List<Fact> facts = new ArrayList<>();
        String difference = SizeDifference.words(sizes.reference(), sizes.actual());
        facts.add(new Fact("actual size", "%s   (actual is %s)".formatted(sizes.actual(), difference)));
        facts.add(new Fact(kind + " size", sizes.reference().toString()));
        return facts;
    }

    /** Returns, to be appended to a sentence, why a verdict is no match. */
    static String brief(Verdict previous) {
        return previous.fold(
                match -> "",
                mismatch -> mismatch.violations().stream()
                        .map(violation -> "%s %s, at most %s"
                                .formatted(
                                        violation.bound() == Tolerance.Bound.DISTANCE ? "distance" : "worst patch",
                                        violation.threshold().format(violation.measured()),
                                        violation.threshold()))
                        .collect(Collectors.joining("; ", ": ", "")),
                sizes -> ": it was %s".formatted(sizes.reference()));
    }
}
