package dev.lpips.report.html;

import dev.lpips.Reading;
import dev.lpips.Threshold;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.Sha256;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Measures;
import dev.lpips.oracle.Painted;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.FocusOutline;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.run.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A folder of evidence as a run leaves it, without a network to run. */
public final class WrittenEvidence {

    static final Pixels GOLDEN = Painted.bars(1);
    static final Pixels ACTUAL = Painted.inverted(1);

    private final Path folder;
    private final RunId run = RunId.fresh();
    private FocusOutline focus = FocusOutline.NONE;

    public WrittenEvidence(Path folder) {
        this.folder = folder;
    }

    /** What is appended from now on has these parts. */
    void focusOn(FocusOutline outline) {
        focus = outline;
    }

    public Path folder() {
        return folder;
    }

    public EvidenceSource source(String module) {
        return new EvidenceSource(folder, Optional.empty(), module, Optional.empty());
    }

    public void match(String name, double distance) {
        append(name, Outcome.Status.MATCH, reading("distance", distance, 0.05), Optional.empty(), "PageTest");
    }

    /** A picture that looks different in a place. */
    public Evidence mismatch(String name, double distance, Region place, String message, String test) {
        Evidence evidence = new Evidence(
                write(name + "-actual.png", ACTUAL),
                Optional.of(write(name + "-golden.png", GOLDEN)),
                Optional.of(write(name + "-heatmap.png", Painted.tinted(1))));
        Reading reading =
                new Reading(Measures.of("distance"), Measured.of(distance).at(place), new Threshold(0.05));
        append(name, Outcome.Status.MISMATCH, List.of(reading), Optional.of(new Failure(message, evidence)), test);
        return evidence;
    }

    /** A failure whose outcome names a picture that the test chooses. */
    public void mismatch(String name, Path actual) {
        Failure failure = new Failure("different", new Evidence(actual, Optional.empty(), Optional.empty()));
        append(name, Outcome.Status.MISMATCH, reading("distance", 1, 0.05), Optional.of(failure), "PageTest");
    }

    public void fault(String name, String reason) {
        Failure failure = new Failure("could not be held\n  because : " + reason, Optional.empty());
        append(name, Outcome.Status.FAULT, List.of(), Optional.of(failure), "PageTest");
    }

    static List<Reading> reading(String measure, double value, double limit) {
        return List.of(new Reading(
                Measures.of(measure),
                Measured.of(value),
                new Threshold(limit, Measures.of(measure).direction())));
    }

    /** Appends an outcome. */
    public void append(
            String name, Outcome.Status status, List<Reading> readings, Optional<Failure> failure, String test) {
        GoldenName golden = new GoldenName(name);
        OutcomeLog.in(folder, run)
                .append(new Outcome(
                        golden,
                        folder.resolve("../../src/test/goldens/" + golden.fileName())
                                .normalize(),
                        status,
                        Optional.of(ACTUAL.size()),
                        Optional.of(GOLDEN.size()),
                        Optional.empty(),
                        Optional.empty(),
                        readings,
                        focus,
                        failure,
                        test,
                        run,
                        Instant.now(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Sha256.of(ImageFiles.encodePng(ACTUAL))),
                        Optional.empty()));
    }

    private Path write(String name, Pixels pixels) {
        Path file = folder.resolve(name);
        Painted.write(file, pixels);
        return file;
    }
}
