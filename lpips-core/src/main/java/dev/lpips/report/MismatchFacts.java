package dev.lpips.report;

import dev.lpips.Comparison;
import dev.lpips.Focus;
import dev.lpips.RulerLoan;
import dev.lpips.Verdict;
import dev.lpips.evidence.ReferenceKind;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.image.Cutout;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.diagnosis.Attempt;
import dev.lpips.internal.diagnosis.ClosestGolden;
import dev.lpips.internal.diagnosis.Diagnosis;
import dev.lpips.internal.diagnosis.GoldenSketches;
import dev.lpips.outcome.EarlierRuns;
import dev.lpips.outcome.Outcome;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said about two pictures that do not match: what decided first, then what likely happened, then what else is
 * known. All but what decided is hints, and is left out if it cannot be found out.
 */
final class MismatchFacts {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Half of the distance that the default tolerance allows: a page that shows what another should is farther from its golden. */
    private static final double CLOSE = 0.05;

    private final ReportSettings settings;
    private final MeasuredFacts numbers;
    private final EarlierRuns earlier;
    private final GoldenSketches sketches;
    private final Optional<RulerLoan> loan;

    MismatchFacts(ReportSettings settings, EarlierRuns earlier) {
        this(settings, earlier, new GoldenSketches(), Optional.empty());
    }

    private MismatchFacts(
            ReportSettings settings, EarlierRuns earlier, GoldenSketches sketches, Optional<RulerLoan> loan) {
        this.settings = settings;
        this.numbers = new MeasuredFacts(settings.alpha());
        this.earlier = earlier;
        this.sketches = sketches;
        this.loan = loan;
    }

    /** Returns the facts of pictures that a ruler judged which can be asked again. */
    MismatchFacts measuringWith(RulerLoan ruler) {
        return new MismatchFacts(settings, earlier, sketches, Optional.of(ruler));
    }

    /**
     * Returns the facts of pictures that were compared.
     *
     * @param golden the check, if the reference is a golden
     */
    List<Fact> of(Pixels reference, Pixels actual, Verdict.Mismatch mismatch, Optional<GoldenOutcome.Verified> golden) {
        Diagnosis diagnosis = Diagnosis.of(reference, actual, mismatch);
        List<Fact> facts = new ArrayList<>(numbers.of(mismatch));
        facts.add(MeasuredFacts.wouldPass(mismatch));
        facts.addAll(DiagnosisFacts.cause(diagnosis));
        golden.ifPresent(check -> facts.addAll(closest(check, mismatch, diagnosis)));
        golden.ifPresent(check -> facts.addAll(lastTime(check, mismatch)));
        facts.addAll(DiagnosisFacts.numbers(diagnosis));
        facts.add(new Fact("size", actual.size() + ", both"));
        facts.addAll(ignored(mismatch.focus(), actual));
        return facts;
    }

    /** Returns the facts of pictures that could not be compared. */
    List<Fact> of(
            Pixels reference, Pixels actual, Verdict.SizeMismatch sizes, Optional<GoldenOutcome.Verified> golden) {
        ReferenceKind kind = golden.isPresent() ? ReferenceKind.GOLDEN : ReferenceKind.REFERENCE;
        List<Fact> facts = new ArrayList<>(MeasuredFacts.of(sizes, kind));
        facts.addAll(DiagnosisFacts.cause(Diagnosis.of(reference, actual, sizes)));
        golden.ifPresent(check -> facts.addAll(closest(check, loan)));
        return facts;
    }

    /**
     * Looks for another golden only where there may be one: goldens are decoded for it and the network runs for several of them, which
     * takes longer than the verdict. A picture that is close to its own golden as a whole is no other; if its pixels are another golden's
     * all the same, such as those of a page that differs by a digit, nothing else explains what differs.
     */
    private List<Fact> closest(GoldenOutcome.Verified check, Verdict.Mismatch mismatch, Diagnosis diagnosis) {
        if (!isClose(mismatch)) {
            return closest(check, loan);
        }
        return diagnosis.cause().isPresent() ? List.of() : closest(check, Optional.empty());
    }

    private static boolean isClose(Verdict.Mismatch mismatch) {
        Comparison comparison = mismatch.comparison();
        return comparison.hasDistance() && comparison.distance() < CLOSE;
    }

    private List<Fact> closest(GoldenOutcome.Verified check, Optional<RulerLoan> loan) {
        return Attempt.at(() -> ClosestGolden.find(
                        sketches, check.name(), check.file(), check.reference(), check.actual(), loan))
                .map(other -> new Fact(
                        "looks like", "%s   (another golden, %s)".formatted(settings.show(other.file()), why(other))))
                .stream()
                .toList();
    }

    private static String why(ClosestGolden other) {
        return other.seen()
                .map(seen -> String.format(
                        Locale.ROOT,
                        "at the distance %.4f from actual; its own is at %.4f: %s",
                        seen.other(),
                        seen.own(),
                        seen.model()))
                .orElse(other.isEqual() ? "with the very pixels of actual" : "much closer to actual than its own");
    }

    private List<Fact> lastTime(GoldenOutcome.Verified check, Verdict.Mismatch mismatch) {
        return Attempt.at(() -> earlier.last(check.file()).flatMap(outcome -> lastTime(outcome, mismatch))).stream()
                .toList();
    }

    /** Distances of another model would only confuse. */
    private static Optional<Fact> lastTime(Outcome outcome, Verdict.Mismatch mismatch) {
        return outcome.measurement()
                .filter(measured ->
                        measured.model().equals(mismatch.comparison().model()))
                .map(measured -> new Fact(
                        "last time",
                        String.format(
                                Locale.ROOT,
                                "%s, distance %.4f, worst patch %.4f   (%s)",
                                outcome.status(),
                                measured.distance(),
                                measured.worstPatch().distance(),
                                MINUTE.format(outcome.timestamp()))));
    }

    private static List<Fact> ignored(Focus focus, Pixels actual) {
        if (focus.mask().isEmpty()) {
            return List.of();
        }
        Cutout cutout = focus.cutout(actual.size());
        List<String> what = new ArrayList<>();
        focus.mask().regions().stream().map(Region::toString).forEach(what::add);
        if (!focus.mask().pictures().isEmpty()) {
            what.add("what the mask picture says");
        }
        double percent = 100.0 * cutout.countIgnored() / cutout.part().size().area();
        return List.of(new Fact(
                "ignored",
                String.format(
                        Locale.ROOT,
                        "%s   (%.1f %% of what is looked at; hatched in the heatmap)",
                        String.join("; ", what),
                        percent)));
    }
}
