package dev.lpips.report;

import dev.lpips.Comparison;
import dev.lpips.Judgement;
import dev.lpips.Reading;
import dev.lpips.Tolerance;
import dev.lpips.Tolerance.Bound;
import dev.lpips.Verdict;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.Background;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The numbers of a message, each with its meaning: which model, which bound, over what. */
final class MeasuredFacts {

    private final AlphaPolicy alpha;

    MeasuredFacts(AlphaPolicy alpha) {
        this.alpha = alpha;
    }

    /** Returns, for every part that does not hold, its bounds: first those that are exceeded, then those that hold. */
    List<Fact> of(Verdict.Mismatch mismatch) {
        return mismatch.all().stream()
                .filter(judgement -> !judgement.holds())
                .flatMap(judgement -> of(judgement, "within ").stream())
                .toList();
    }

    /** Returns the bounds of a match, one of which should have been exceeded. */
    List<Fact> of(Verdict.Match match) {
        return match.all().stream()
                .flatMap(judgement -> of(judgement, "not above").stream())
                .toList();
    }

    /** Returns the thresholds that would let a mismatch pass. */
    static Fact wouldPass(Verdict.Mismatch mismatch) {
        List<Reading> largest = mismatch.violations().stream()
                .collect(Collectors.toMap(
                        Reading::bound,
                        reading -> reading,
                        (one, other) -> one.measured() >= other.measured() ? one : other))
                .values()
                .stream()
                .sorted(Comparator.comparing(Reading::bound))
                .toList();
        return new Fact(
                "would pass",
                largest.stream()
                        .map(reading -> reading.bound() + " " + reading.formatPassingThreshold())
                        .collect(Collectors.joining(", ", "at ", "")));
    }

    private List<Fact> of(Judgement judgement, String holding) {
        List<Fact> facts = new ArrayList<>();
        if (!judgement.isWhole()) {
            facts.add(new Fact("part", judgement.part().toString()));
        }
        List<Reading> exceededFirst = judgement.readings().stream()
                .sorted(Comparator.comparing(Reading::holds))
                .toList();
        for (Reading reading : exceededFirst) {
            facts.add(fact(
                    reading.bound(),
                    reading.formatMeasured(),
                    (reading.holds() ? holding : "exceeds") + " " + reading.formatThreshold(),
                    notes(judgement, reading)));
        }
        facts.addAll(unjudged(judgement));
        return facts;
    }

    /** How far and where, also if only one of the two decides: the reader asks for both. */
    private List<Fact> unjudged(Judgement judgement) {
        Tolerance tolerance = judgement.tolerance();
        List<Fact> facts = new ArrayList<>();
        if (tolerance.threshold(Bound.DISTANCE).isEmpty()) {
            facts.add(unjudged(Bound.DISTANCE, judgement.comparison().distance(), judgement));
        }
        if (tolerance.threshold(Bound.WORST_PATCH).isEmpty()) {
            facts.add(unjudged(Bound.WORST_PATCH, judgement.worstPatch().distance(), judgement));
        }
        return facts;
    }

    private Fact unjudged(Bound bound, double measured, Judgement judgement) {
        return fact(bound, String.format(Locale.ROOT, "%.4f", measured), "not judged", notes(judgement, bound));
    }

    private static Fact fact(Bound bound, String measured, String judged, List<String> notes) {
        return new Fact(bound.toString(), "%s   %s   (%s)".formatted(measured, judged, String.join("; ", notes)));
    }

    private List<String> notes(Judgement judgement, Reading reading) {
        List<String> notes = new ArrayList<>(notes(judgement, reading.bound()));
        if (reading.isBorderline()) {
            notes.add("within 0.00001 of the threshold: another machine may decide otherwise");
        }
        return notes;
    }

    private List<String> notes(Judgement judgement, Bound bound) {
        Comparison comparison = judgement.comparison();
        return switch (bound) {
            case DISTANCE -> List.of(comparison.model() + background(comparison.background()));
            case WORST_PATCH -> List.of(judgement.worstPatch().region().toString());
            case COLOUR -> List.of("CIEDE2000; 99 % of the pixels");
            case WORST_COLOUR -> List.of("CIEDE2000; every pixel");
        };
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
                                .formatted(violation.bound(), violation.formatMeasured(), violation.formatThreshold()))
                        .collect(Collectors.joining("; ", ": ", "")),
                sizes -> ": it was %s".formatted(sizes.reference()));
    }
}
