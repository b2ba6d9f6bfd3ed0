package dev.lpips.outcome;

import dev.lpips.Comparison;
import dev.lpips.Judgement;
import dev.lpips.Reading;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.Provenance;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.file.Sha256;
import dev.lpips.measure.WorstPatch;
import dev.lpips.model.ModelId;
import dev.lpips.run.BuildModule;
import dev.lpips.run.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One golden check as the log keeps it: everything a build or a report needs, and no pictures.
 *
 * @param name the golden's name
 * @param golden the golden's file
 * @param status what became of the check
 * @param actualSize the size of the picture that was checked; empty if what was wrong came before any picture
 * @param goldenSize the size of the golden it was compared with; empty if there was none, or it was replaced unseen
 * @param measurement what the network measured; empty if it was not asked
 * @param tolerance what the check was judged by; empty if it was not judged
 * @param readings what was measured for each bound of the tolerance; none if nothing was compared
 * @param focus what was not judged like the rest; of checks that passed, whose pictures nobody keeps, it is not told
 * @param failure the message and the evidence; empty exactly if the check passed
 * @param testId which test made the check, as its front end names tests
 * @param run the run it belongs to
 * @param timestamp when it was logged
 * @param provenance where the golden comes from; empty if there is none, or it does not say
 * @param module the folder of the module whose check it is; empty if nobody told
 * @param actualSha256 the digest of the file that keeps the actual picture as evidence; empty if there is none
 * @param goldenSha256 the digest of the golden's file; empty if there was none
 */
public record Outcome(
        GoldenName name,
        Path golden,
        Status status,
        Optional<PixelSize> actualSize,
        Optional<PixelSize> goldenSize,
        Optional<Measurement> measurement,
        Optional<Tolerance> tolerance,
        List<Reading> readings,
        FocusOutline focus,
        Optional<Failure> failure,
        String testId,
        RunId run,
        Instant timestamp,
        Optional<Provenance> provenance,
        Optional<Path> module,
        Optional<String> actualSha256,
        Optional<String> goldenSha256) {

    /**
     * Checks that whatever does not pass says why.
     *
     * @throws IllegalArgumentException if a passing outcome has a failure, or another has none
     */
    public Outcome {
        readings = List.copyOf(readings);
        if (status.isPass() == failure.isPresent()) {
            throw new IllegalArgumentException(
                    "An outcome has a failure exactly if it does not pass, but %s is %s".formatted(name, status));
        }
    }

    /** Returns the log's view of a check. */
    public static Outcome of(
            GoldenOutcome outcome, Optional<Failure> failure, String testId, RunId run, Instant timestamp) {
        Optional<Verdict> verdict = outcome.fold(
                verified -> Optional.of(verified.verdict()),
                missing -> Optional.empty(),
                recorded -> recorded.previous());
        return new Outcome(
                outcome.name(),
                outcome.file(),
                Status.of(outcome),
                Optional.of(outcome.actual().size()),
                verdict.map(Outcome::referenceSize),
                verdict.flatMap(Measurement::of),
                verdict.map(Verdict::tolerance),
                verdict.map(Outcome::readings).orElse(List.of()),
                verdict.filter(any -> failure.isPresent())
                        .map(judged -> FocusOutline.of(judged, outcome.actual().size()))
                        .orElse(FocusOutline.NONE),
                failure,
                testId,
                run,
                timestamp,
                provenance(outcome.file()),
                Optional.empty(),
                failure.flatMap(Outcome::actualDigest),
                digest(outcome.file()));
    }

    /** Returns the log's view of a check that could not be made. */
    public static Outcome ofFault(
            GoldenName name,
            Path golden,
            Optional<Pixels> actual,
            Failure failure,
            String testId,
            RunId run,
            Instant timestamp) {
        return new Outcome(
                name,
                golden,
                Status.FAULT,
                actual.map(Pixels::size),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                FocusOutline.NONE,
                Optional.of(failure),
                testId,
                run,
                timestamp,
                Optional.empty(),
                Optional.empty(),
                actualDigest(failure),
                Optional.empty());
    }

    /**
     * Returns this outcome as one of another run, in which nothing changed that it depends on.
     *
     * @throws IllegalArgumentException if it is no pass: what failed is checked again
     */
    public Outcome again(RunId other, Instant when) {
        if (!status.isPass()) {
            throw new IllegalArgumentException(
                    "Only what passed need not be checked again, and %s is %s".formatted(name, status));
        }
        return new Outcome(
                name,
                golden,
                status,
                actualSize,
                goldenSize,
                measurement,
                tolerance,
                readings,
                focus,
                failure,
                testId,
                other,
                when,
                provenance,
                module,
                actualSha256,
                goldenSha256);
    }

    /** Returns this outcome as one of a module. */
    Outcome in(BuildModule owner) {
        return new Outcome(
                name,
                golden,
                status,
                actualSize,
                goldenSize,
                measurement,
                tolerance,
                readings,
                focus,
                failure,
                testId,
                run,
                timestamp,
                provenance,
                Optional.of(owner.directory()),
                actualSha256,
                goldenSha256);
    }

    /** Tells whether it is of a module; one that names none may be of any. */
    public boolean isOf(BuildModule owner) {
        return module.map(owner.directory()::equals).orElse(true);
    }

    /** Returns the directory of the golden. */
    public Path goldenDirectory() {
        return GoldenPlace.of(name, golden).directory();
    }

    /** Returns the name that the golden has with the variant that was used; empty if its file is called otherwise. */
    public Optional<GoldenName> goldenName() {
        return GoldenPlace.of(name, golden).foreignFile().isPresent()
                ? Optional.empty()
                : Optional.of(variant().map(name::withVariant).orElse(name));
    }

    /** Returns the readings of the part that fares worst. */
    private static List<Reading> readings(Verdict verdict) {
        return verdict.judgements().stream()
                .findFirst()
                .map(Judgement::readings)
                .orElse(List.of());
    }

    private static Optional<String> actualDigest(Failure failure) {
        return failure.evidence().map(Evidence::actual).flatMap(Outcome::digest);
    }

    private static Optional<String> digest(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sha256.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    /** Tells whether this speaks of a test that did not come to any of its pictures, and so of no golden in particular. */
    public boolean isOfWholeTest() {
        return actualSize.isEmpty();
    }

    /** Returns the variant of the golden that was used; empty if it was the plain one. */
    public Optional<String> variant() {
        return GoldenOutcome.variant(name, golden);
    }

    /** Returns the file of the plain golden: the same whichever variant was used. */
    Path plainGolden() {
        String plain = name.segments().get(name.segments().size() - 1);
        return variant().isEmpty() ? golden : golden.resolveSibling(plain + ".png");
    }

    private static Optional<Provenance> provenance(Path golden) {
        return Files.isRegularFile(golden) ? Provenance.read(golden) : Optional.empty();
    }

    private static PixelSize referenceSize(Verdict verdict) {
        return verdict.fold(
                match -> match.comparison().size(),
                mismatch -> mismatch.comparison().size(),
                Verdict.SizeMismatch::reference);
    }

    /** What became of a check. Only a match passes. */
    public enum Status {
        /** Within tolerance. */
        MATCH,
        /** Beyond tolerance. */
        MISMATCH,
        /** Of another size, so not compared. */
        SIZE_MISMATCH,
        /** There is no golden. */
        MISSING,
        /** The golden was written in this run. */
        RECORDED,
        /** The check could not be made: the golden could not be read, the network could not be run, or the like. */
        FAULT;

        /**
         * Returns the status of an id.
         *
         * @throws IllegalArgumentException if there is none of that id
         */
        public static Status of(String id) {
            return Arrays.stream(values())
                    .filter(status -> status.toString().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no status \"%s\"".formatted(id)));
        }

        static Status of(GoldenOutcome outcome) {
            return outcome.fold(
                    verified -> verified.verdict().fold(match -> MATCH, mismatch -> MISMATCH, sizes -> SIZE_MISMATCH),
                    missing -> MISSING,
                    recorded -> RECORDED);
        }

        /** Tells whether a build may pass on it. */
        public boolean isPass() {
            return this == MATCH;
        }

        /** Returns the id, such as {@code size-mismatch}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What the network measured, in the part that fares worst. For a recorded golden: how far the picture was from the
     * one it replaced.
     *
     * @param model which model
     * @param distance the distance of the whole part, normally of the whole picture
     * @param worstPatch where it differs most
     * @param background what transparent pictures were laid on
     */
    public record Measurement(ModelId model, double distance, WorstPatch worstPatch, Optional<Background> background) {

        /**
         * Checks the numbers, which may come from a file.
         *
         * @throws IllegalArgumentException if a distance is negative, infinite or not a number
         */
        public Measurement {
            if (!isDistance(distance) || !isDistance(worstPatch.distance())) {
                throw new IllegalArgumentException(
                        "Not distances: %s, worst patch %s".formatted(distance, worstPatch.distance()));
            }
        }

        private static boolean isDistance(double value) {
            return Double.isFinite(value) && value >= 0;
        }

        static Optional<Measurement> of(Verdict verdict) {
            return verdict.judgements().stream()
                    .findFirst()
                    .filter(judgement -> judgement.comparison().hasDistance())
                    .map(Measurement::of);
        }

        private static Measurement of(Judgement judgement) {
            Comparison comparison = judgement.comparison();
            return new Measurement(
                    comparison.model(), comparison.distance(), judgement.worstPatch(), comparison.background());
        }
    }
}
