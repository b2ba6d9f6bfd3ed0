package dev.lpips.junit;

import dev.lpips.Focus;
import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.SequenceRuler;
import dev.lpips.SequenceVerdict;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.Cutout;
import dev.lpips.image.PixelDifference;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import dev.lpips.outcome.Failure;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Comparisons with references that are not goldens, for one test. Each answers with the failure to throw; empty if what
 * is asked holds.
 *
 * @param options what measures
 * @param rulers who has the ruler
 * @param reports who writes and renders
 * @param evidenceName what to call the evidence; asked only if there is some
 * @param channel where the evidence is shown too
 */
record Comparisons(
        LpipsOptions options,
        Rulers rulers,
        Reports reports,
        Supplier<GoldenName> evidenceName,
        EvidenceChannel channel) {

    /** For sizes that differ where nothing is judged. */
    private static final Tolerance NONE = Tolerance.distance(0);

    /** Returns comparisons by another model. */
    Comparisons withModel(Backbone model) {
        return new Comparisons(options.withBackbone(model), rulers, reports, evidenceName, channel);
    }

    Verdict judge(Pixels reference, Pixels actual, Focus focus, Tolerance tolerance) {
        return rulers.measure(options, ruler -> ruler.judge(reference, actual, focus, tolerance));
    }

    /** Measures with the ruler that judges. */
    <T> T measure(Function<Lpips, T> measurement) {
        return rulers.measure(options, measurement);
    }

    Optional<Failure> close(Pixels reference, Pixels actual, Focus focus, Tolerance tolerance) {
        Verdict verdict = judge(reference, actual, focus, tolerance);
        return verdict.isMatch() ? Optional.empty() : Optional.of(notClose(reference, actual, verdict));
    }

    /** Pictures of different sizes have no distance, so that one exceeds the threshold cannot be said of them either. */
    Optional<Failure> different(Pixels reference, Pixels actual, Focus focus, Tolerance tolerance) {
        Verdict verdict = judge(reference, actual, focus, tolerance);
        return verdict.fold(
                match -> Optional.of(failure(
                        reference, actual, match, files -> reports.judged().tooClose(match, files))),
                mismatch -> Optional.empty(),
                sizes -> Optional.of(notClose(reference, actual, sizes)));
    }

    Optional<Failure> closer(Pixels first, Pixels second, Pixels actual, Focus focus) {
        for (Pixels reference : new Pixels[] {first, second}) {
            if (!reference.size().equals(actual.size())) {
                return Optional.of(sizeMismatch(reference, actual));
            }
        }
        Cutout cutout = focus.cutout(actual.size());
        return closer(cutout.of(first), cutout.of(second), cutout.of(actual));
    }

    private Optional<Failure> closer(Pixels first, Pixels second, Pixels actual) {
        return rulers.measure(options, ruler -> {
            var toFirst = ruler.compare(first, actual);
            var toSecond = ruler.compare(second, actual);
            if (toFirst.distance() < toSecond.distance()) {
                return Optional.empty();
            }
            Evidence firstFiles = shown(reports.evidence().write(evidenceName.get(), first, actual, toFirst));
            Evidence secondFiles = shown(reports.evidence().write(evidenceName.get(), second, actual, toSecond));
            return Optional.of(
                    new Failure(reports.pictures().notCloser(toFirst, toSecond, firstFiles, secondFiles), firstFiles));
        });
    }

    Optional<Failure> identical(Pixels reference, Pixels actual, Focus focus) {
        if (!reference.size().equals(actual.size())) {
            return Optional.of(sizeMismatch(reference, actual));
        }
        Cutout cutout = focus.cutout(actual.size());
        return PixelDifference.between(cutout.of(reference), cutout.of(actual)).map(difference -> {
            Evidence files = evidence(reference, actual);
            return new Failure(reports.pictures().notIdentical(difference, cutout, files), files);
        });
    }

    Optional<Failure> notIdentical(Pixels reference, Pixels actual, Focus focus) {
        if (!reference.size().equals(actual.size())) {
            return Optional.empty();
        }
        Cutout cutout = focus.cutout(actual.size());
        if (PixelDifference.between(cutout.of(reference), cutout.of(actual)).isPresent()) {
            return Optional.empty();
        }
        Evidence files = evidence(reference, actual);
        return Optional.of(new Failure(reports.pictures().identical(cutout, files), files));
    }

    private Failure sizeMismatch(Pixels reference, Pixels actual) {
        return notClose(reference, actual, new Verdict.SizeMismatch(reference.size(), actual.size(), NONE));
    }

    private Failure notClose(Pixels reference, Pixels actual, Verdict verdict) {
        return failure(
                reference, actual, verdict, files -> reports.judged().notClose(reference, actual, verdict, files));
    }

    private Failure failure(Pixels reference, Pixels actual, Verdict verdict, Function<Evidence, String> message) {
        Failure failure = reports.evidence()
                .write(
                        evidenceName.get(),
                        reference,
                        actual,
                        verdict,
                        files -> new Failure(message.apply(files), files));
        failure.evidence().ifPresent(this::shown);
        return failure;
    }

    private Evidence shown(Evidence files) {
        channel.show(files);
        return files;
    }

    SequenceVerdict onFrames(Function<SequenceRuler, SequenceVerdict> judging) {
        return rulers.measure(options, ruler -> judging.apply(new SequenceRuler(ruler)));
    }

    Evidence evidence(Pixels reference, Pixels actual) {
        return shown(reports.evidence().write(evidenceName.get(), reference, actual));
    }

    Evidence evidence(Pixels reference, Pixels actual, Verdict verdict) {
        return shown(reports.evidence().write(evidenceName.get(), reference, actual, verdict));
    }
}
