package dev.lpips.report;

import dev.lpips.RulerLoan;
import dev.lpips.Verdict;
import dev.lpips.evidence.Evidence;
import dev.lpips.evidence.Heatmap;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.Provenance;
import dev.lpips.image.Pixels;
import dev.lpips.outcome.EarlierRuns;
import dev.lpips.run.BuildPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a failed check. Every front end prints what this makes.
 *
 * <p>A text says, in this order, what failed, by how much and where, what likely happened, what else is known, the files,
 * and the next step. Numbers are rounded so that they never contradict the verdict, see {@link
 * dev.lpips.Threshold#format}. What is only a hint is left out if it cannot be found out. Immutable, and safe to share.
 */
public final class FailureMessage {

    private final ReportSettings settings;
    private final MismatchFacts mismatches;

    /** Creates the renderer of messages that know of no earlier run. */
    public FailureMessage(ReportSettings settings) {
        this(settings, EarlierRuns.NONE);
    }

    private FailureMessage(ReportSettings settings, EarlierRuns earlier) {
        this(settings, new MismatchFacts(settings, earlier));
    }

    private FailureMessage(ReportSettings settings, MismatchFacts mismatches) {
        this.settings = settings;
        this.mismatches = mismatches;
    }

    /** Returns a renderer of messages that may ask the ruler that judged. */
    FailureMessage measuringWith(RulerLoan ruler) {
        return new FailureMessage(settings, mismatches.measuringWith(ruler));
    }

    /** Returns a renderer of messages that compare with what earlier runs measured. */
    FailureMessage comparingWith(EarlierRuns runs) {
        return new FailureMessage(settings, runs);
    }

    /**
     * Returns the text of a golden check that does not pass.
     *
     * @throws IllegalArgumentException if it passes
     */
    public String ofOutcome(GoldenOutcome outcome, Evidence evidence) {
        return ofOutcome(outcome, evidence, Optional.empty());
    }

    /**
     * Returns the text of a golden check that does not pass.
     *
     * @param origin who set the thresholds, as {@link dev.lpips.rules.GoldenRules#origin} says it; empty if nobody tells
     * @throws IllegalArgumentException if it passes
     */
    String ofOutcome(GoldenOutcome outcome, Evidence evidence, Optional<String> origin) {
        return outcome.fold(
                verified -> mismatched(verified, evidence, origin),
                missing -> missing(missing, evidence),
                recorded -> recorded(recorded, evidence));
    }

    /**
     * Returns the text of a golden check that could not be made.
     *
     * @param name the golden's name
     * @param golden the golden's file, which need not exist
     * @param fault what went wrong
     * @param evidence the picture that was to be checked
     */
    public String ofFault(GoldenName name, Path golden, Throwable fault, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        facts.add(because(fault));
        facts.add(new Fact("actual", settings.show(evidence.actual())));
        facts.add(new Fact("golden", settings.show(golden)));
        return FactSheet.render("image could not be held against its golden " + quoted(name), facts);
    }

    /**
     * Returns the text of a test that did not come to any of its pictures.
     *
     * @param testId which test, as the front end names tests
     * @param fault what went wrong
     */
    String ofFault(String testId, Throwable fault) {
        return FactSheet.render(
                "no image of the test %s was held against its golden".formatted(testId), List.of(because(fault)));
    }

    private static Fact because(Throwable fault) {
        return new Fact("because", fault.getMessage() == null ? fault.toString() : fault.getMessage());
    }

    /**
     * Returns the text for a picture that should look like its reference, which is not a golden, and does not.
     *
     * @throws IllegalArgumentException if the verdict is a match
     */
    public String notClose(Pixels reference, Pixels actual, Verdict verdict, Evidence evidence) {
        return notClose(reference, actual, verdict, Optional.empty(), files(verdict, evidence));
    }

    /** Returns the text for a picture that should look different from its reference, and does not. */
    public String tooClose(Verdict.Match match, Evidence evidence) {
        List<Fact> facts = new ArrayList<>(new MeasuredFacts(settings.alpha()).of(match));
        facts.add(new Fact("size", match.all().get(0).cutout().size() + ", both"));
        facts.addAll(files(match, evidence));
        return FactSheet.render("image is perceptually too close to its reference", facts);
    }

    private String mismatched(GoldenOutcome.Verified outcome, Evidence evidence, Optional<String> origin) {
        List<Fact> files = new ArrayList<>();
        // Pictures of two sizes were held against none.
        origin.filter(place -> !outcome.verdict().judgements().isEmpty())
                .ifPresent(place -> files.add(new Fact("thresholds", place)));
        files.add(new Fact("actual", settings.show(evidence.actual())));
        files.add(new Fact("golden", settings.show(outcome.file()) + variant(outcome)));
        files.addAll(provenance(outcome.file()));
        files.addAll(heatmap(outcome.verdict(), evidence));
        files.addAll(nextStep("to accept", settings.nextSteps().toAccept(outcome.name())));
        return notClose(outcome.reference(), outcome.actual(), outcome.verdict(), Optional.of(outcome), files);
    }

    private String missing(GoldenOutcome.Missing outcome, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("size", outcome.actual().size().toString()));
        facts.add(new Fact("actual", settings.show(evidence.actual())));
        facts.add(new Fact("golden", settings.show(outcome.file()) + "   (does not exist)"));
        facts.addAll(nextStep("to record", settings.nextSteps().toRecord(outcome.name())));
        return FactSheet.render("there is no golden %s yet".formatted(quoted(outcome.name())), facts);
    }

    private String recorded(GoldenOutcome.Recorded outcome, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("because", reason(outcome)));
        facts.add(new Fact("size", outcome.actual().size().toString()));
        facts.add(new Fact("actual", settings.show(evidence.actual())));
        facts.add(new Fact("golden", settings.show(outcome.file()) + variant(outcome)));
        facts.add(new Fact("next", "look at it, commit it, run again"));
        return FactSheet.render(
                "golden %s was recorded in this run, so it cannot pass in this run".formatted(quoted(outcome.name())),
                facts);
    }

    private String notClose(
            Pixels reference,
            Pixels actual,
            Verdict verdict,
            Optional<GoldenOutcome.Verified> golden,
            List<Fact> files) {
        String other = golden.map(check -> "its golden " + quoted(check.name())).orElse("its reference");
        return verdict.fold(
                match -> {
                    throw new IllegalArgumentException("A match is no failure: " + match.tolerance());
                },
                mismatch -> FactSheet.render(
                        "image is not perceptually close to " + other,
                        joined(mismatches.of(reference, actual, mismatch, golden), files)),
                sizes -> FactSheet.render(
                        "image does not have the size of " + other,
                        joined(mismatches.of(reference, actual, sizes, golden), files)));
    }

    private static List<Fact> joined(List<Fact> first, List<Fact> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }

    private List<Fact> files(Verdict verdict, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("actual", settings.show(evidence.actual())));
        evidence.reference().ifPresent(file -> facts.add(new Fact("reference", settings.show(file))));
        facts.addAll(heatmap(verdict, evidence));
        return facts;
    }

    private List<Fact> heatmap(Verdict verdict, Evidence evidence) {
        String place = verdict.judgements().stream()
                .findFirst()
                .filter(judgement -> judgement.comparison().hasDistance())
                .map(Heatmap::strongest)
                .filter(peak -> peak.value() > 0)
                .map("   (strongest at %s)"::formatted)
                .orElse("");
        return evidence.heatmap().map(file -> new Fact("heatmap", settings.show(file) + place)).stream()
                .toList();
    }

    private static String reason(GoldenOutcome.Recorded outcome) {
        return switch (outcome.reason()) {
            case MISSING -> "there was none";
            case MISMATCH ->
                "the one before did not match"
                        + outcome.previous().map(MeasuredFacts::brief).orElse("");
            case PIXELS_DIFFER -> "the one before had other pixels";
            case EARLIER_IN_THIS_RUN -> "an earlier check of this run wrote it; this one matches";
        };
    }

    /** On CI there is nobody to take it, and nothing to commit it to. */
    private List<Fact> nextStep(String key, String command) {
        return settings.place() == BuildPlace.CI ? List.of() : List.of(new Fact(key, command));
    }

    private static String variant(GoldenOutcome outcome) {
        return outcome.variant().map("   (variant %s)"::formatted).orElse("");
    }

    private static List<Fact> provenance(Path golden) {
        return Files.isRegularFile(golden)
                ? Provenance.read(golden).map(found -> new Fact("recorded", found.toString())).stream()
                        .toList()
                : List.of();
    }

    private static String quoted(GoldenName name) {
        return "\"" + name + "\"";
    }
}
