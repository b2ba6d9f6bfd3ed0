package dev.lpips.report;

import dev.lpips.Comparison;
import dev.lpips.Judgement;
import dev.lpips.Reading;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.evidence.ReferenceKind;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.Background;
import dev.lpips.image.Region;
import dev.lpips.measure.Direction;
import dev.lpips.measure.Distance;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured.Change;
import dev.lpips.measure.Measures;
import dev.lpips.measure.WorstPatch;
import dev.lpips.measure.WorstPatchDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The numbers of a message, each with its meaning: which model, which bound, over what. */
final class MeasuredFacts {

    private static final Measure DISTANCE = new Distance();
    private static final Measure WORST_PATCH = new WorstPatchDistance();

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
        Map<Measure, Reading> worst = new TreeMap<>(Measures.ORDER);
        mismatch.violations().forEach(reading -> worst.merge(reading.measure(), reading, MeasuredFacts::worse));
        return new Fact(
                "would pass",
                worst.values().stream()
                        .map(reading -> reading.measure().label() + " " + reading.formatPassingThreshold())
                        .collect(Collectors.joining(", ", "at ", "")));
    }

    private static Reading worse(Reading one, Reading other) {
        return one.measure().direction().excess(one.measured(), other.measured()) >= 0 ? one : other;
    }

    private List<Fact> of(Judgement judgement, String holding) {
        List<Fact> facts = new ArrayList<>();
        if (!judgement.isWhole()) {
            facts.add(new Fact("part", judgement.part().toString()));
        }
        judgement.readings().stream()
                .sorted(Comparator.comparing(Reading::holds))
                .map(reading -> fact(judgement, reading, holding))
                .forEach(facts::add);
        facts.addAll(unjudged(judgement));
        facts.addAll(changes(judgement.changes()));
        return facts;
    }

    /** The separate changes, each on a line, with the numbers that the heatmap gives them. */
    private static List<Fact> changes(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String number = changes.size() == 1 ? "" : i + 1 + ". ";
            lines.add("%s%s   (%s)".formatted(number, change.what(), change.region()));
        }
        return List.of(new Fact(changes.size() == 1 ? "change" : "changes", String.join("\n", lines)));
    }

    private Fact fact(Judgement judgement, Reading reading, String holding) {
        String relation = relation(reading, holding);
        List<String> notes = new ArrayList<>();
        if (reading.measure().equals(DISTANCE)) {
            notes.add(network(judgement.comparison()));
        }
        reading.found().place().map(Region::toString).ifPresent(notes::add);
        notes.addAll(reading.found().notes());
        if (reading.isBorderline()) {
            notes.add("within 0.00001 of the threshold: another machine may decide otherwise");
        }
        return fact(reading.measure(), reading.formatMeasured(), relation + " " + reading.formatThreshold(), notes);
    }

    private static String relation(Reading reading, String holding) {
        if (reading.measure().direction() == Direction.AT_LEAST) {
            return reading.holds() ? "reaches" : "falls short of";
        }
        return reading.holds() ? holding : "exceeds";
    }

    /** The two numbers that every comparison has, also where they do not decide: the reader asks for both. */
    private List<Fact> unjudged(Judgement judgement) {
        Tolerance tolerance = judgement.tolerance();
        Comparison comparison = judgement.comparison();
        if (!comparison.hasDistance()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        if (tolerance.threshold(DISTANCE).isEmpty()) {
            facts.add(unjudged(DISTANCE, comparison.distance(), network(comparison)));
        }
        if (tolerance.threshold(WORST_PATCH).isEmpty()) {
            WorstPatch worst = judgement.worstPatch();
            facts.add(unjudged(WORST_PATCH, worst.distance(), worst.region().toString()));
        }
        return facts;
    }

    private static Fact unjudged(Measure measure, double measured, String note) {
        return fact(measure, String.format(Locale.ROOT, "%.4f", measured), "not judged", List.of(note));
    }

    private static Fact fact(Measure measure, String measured, String judged, List<String> notes) {
        String brackets = notes.isEmpty() ? "" : "   (%s)".formatted(String.join("; ", notes));
        return new Fact(measure.label(), "%s   %s%s".formatted(measured, judged, brackets));
    }

    private String network(Comparison comparison) {
        return comparison.model() + background(comparison.background());
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
                        .map(violation -> "%s %s, %s %s"
                                .formatted(
                                        violation.measure().label(),
                                        violation.formatMeasured(),
                                        violation.measure().direction(),
                                        violation.formatThreshold()))
                        .collect(Collectors.joining("; ", ": ", "")),
                sizes -> ": it was %s".formatted(sizes.reference()));
    }
}
