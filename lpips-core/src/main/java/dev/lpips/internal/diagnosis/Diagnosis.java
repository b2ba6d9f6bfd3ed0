package dev.lpips.internal.diagnosis;

import dev.lpips.Comparison;
import dev.lpips.Judgement;
import dev.lpips.Verdict;
import dev.lpips.image.Cutout;
import dev.lpips.image.Pixels;
import dev.lpips.internal.parallel.Workers;
import dev.lpips.measure.ColourDifference;
import dev.lpips.measure.Psnr;
import dev.lpips.measure.Ssim;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What can be said about two pictures that do not match, beside their distance. What could not be found out is empty.
 *
 * @param features what the network saw the difference in, the largest share first; empty if it was not asked
 * @param psnr the peak signal-to-noise ratio in decibels, over red, green and blue
 * @param ssim the structural similarity of Wang et al. 2004, on luma
 * @param colours how the colours differ
 * @param cause what likely happened
 */
public record Diagnosis(
        List<FeatureShare> features,
        Optional<Double> psnr,
        Optional<Double> ssim,
        Optional<ColourDifference> colours,
        Optional<LikelyCause> cause) {

    /** The most particular first: swapped channels are also a shift of colours. */
    private static final List<CauseDetector> DETECTORS = List.of(
            new SizeOffByOne(),
            new Scaled(),
            new ChannelsSwapped(),
            new PremultipliedTwice(),
            new FlippedOrRotated(),
            new Shift(),
            new MovedBand(),
            new ColourShift());

    /**
     * Examines two pictures. Takes time, in proportion to their size, so ask it of pictures that failed only. Never throws
     * because of what the pictures are.
     *
     * @param verdict what was said of them; where parts were judged, the one that fares worst is examined
     */
    public static Diagnosis of(Pixels reference, Pixels actual, Verdict verdict) {
        return verdict.judgements().stream()
                .findFirst()
                .map(worst -> ofPart(worst, reference, actual))
                .orElseGet(() -> ofSizes(reference, actual));
    }

    private static Diagnosis ofSizes(Pixels reference, Pixels actual) {
        return new Diagnosis(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), cause(DETECTORS, reference, actual));
    }

    private static Diagnosis ofPart(Judgement judgement, Pixels reference, Pixels actual) {
        Cutout cutout = judgement.cutout();
        Comparison comparison = judgement.comparison();
        return Attempt.at(() -> Optional.of(new Part(cutout.of(reference), cutout.of(actual))))
                .map(part -> {
                    Part shown = part.over(comparison);
                    AtomicReference<Optional<LikelyCause>> cause = new AtomicReference<>(Optional.empty());
                    // Detectors use one thread and the numbers use all there are, so they go beside each other.
                    return Workers.beside(
                                    List.of(() -> cause.set(cause(DETECTORS, part.reference, part.actual))),
                                    () -> new Diagnosis(
                                            FeatureShare.of(comparison),
                                            Attempt.at(() -> Psnr.decibels(shown.reference, shown.actual)),
                                            Attempt.at(() -> Optional.of(Ssim.of(shown.reference, shown.actual))),
                                            Attempt.at(() -> Optional.of(ColourDifference.between(
                                                    shown.reference, shown.actual, cutout.ignored()))),
                                            Optional.empty()))
                            .withCause(Objects.requireNonNull(cause.get()));
                })
                .orElse(new Diagnosis(
                        FeatureShare.of(comparison),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Diagnosis withCause(Optional<LikelyCause> found) {
        return new Diagnosis(features, psnr, ssim, colours, found);
    }

    /** Returns the first cause that a detector finds; one that breaks has found none. */
    static Optional<LikelyCause> cause(List<CauseDetector> detectors, Pixels reference, Pixels actual) {
        return detectors.stream()
                .map(detector -> Attempt.at(() -> detector.detect(reference, actual)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Part(Pixels reference, Pixels actual) {

        /** As it was compared: transparent pictures on their background. */
        Part over(Comparison comparison) {
            return comparison
                    .background()
                    .map(background -> new Part(reference.over(background), actual.over(background)))
                    .orElse(this);
        }
    }
}
