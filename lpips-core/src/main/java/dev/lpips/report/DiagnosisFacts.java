package dev.lpips.report;

import dev.lpips.internal.diagnosis.Diagnosis;
import dev.lpips.internal.diagnosis.FeatureShare;
import dev.lpips.internal.diagnosis.LikelyCause;
import dev.lpips.measure.ColourDifference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A diagnosis, as a message says it. */
final class DiagnosisFacts {

    private static final double LEAST_SHARE = 0.05;

    private DiagnosisFacts() {}

    /** Returns what likely happened. */
    static List<Fact> cause(Diagnosis diagnosis) {
        return diagnosis.cause().map(DiagnosisFacts::cause).stream().toList();
    }

    private static Fact cause(LikelyCause cause) {
        return new Fact("likely", "%s   (%s)".formatted(cause.what(), cause.because()));
    }

    /** Returns the numbers, from the network's to the plain ones. */
    static List<Fact> numbers(Diagnosis diagnosis) {
        List<Fact> facts = new ArrayList<>();
        if (!diagnosis.features().isEmpty()) {
            facts.add(new Fact("differs in", features(diagnosis.features())));
        }
        diagnosis.colours().ifPresent(colours -> facts.add(new Fact("colours", colours(colours))));
        List<String> pixels = new ArrayList<>();
        diagnosis.psnr().ifPresent(decibels -> pixels.add(String.format(Locale.ROOT, "PSNR %.2f dB", decibels)));
        diagnosis
                .ssim()
                .ifPresent(similarity ->
                        pixels.add("SSIM %s   (Wang 2004: luma, 11 x 11 gaussian)".formatted(belowOne(similarity))));
        if (!pixels.isEmpty()) {
            facts.add(new Fact("pixels", String.join(", ", pixels)));
        }
        return facts;
    }

    private static String features(List<FeatureShare> features) {
        return features.stream()
                .filter(feature -> feature.share() >= LEAST_SHARE)
                .map(feature ->
                        String.format(Locale.ROOT, "%s %d %%", feature.kind(), Math.round(100 * feature.share())))
                .collect(Collectors.joining(", "));
    }

    private static String colours(ColourDifference colours) {
        return String.format(
                Locale.ROOT,
                "deltaE up to %.2f, of 99 %% of the pixels up to %.2f   (CIEDE2000; 1 is just noticeable)",
                colours.maximum(),
                colours.percentile99());
    }

    /** Of pictures that differ, 0.99997 must not be printed as 1. */
    private static String belowOne(double similarity) {
        return BigDecimal.valueOf(similarity).setScale(4, RoundingMode.FLOOR).toPlainString();
    }
}
