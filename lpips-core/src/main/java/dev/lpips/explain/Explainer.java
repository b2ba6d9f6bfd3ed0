package dev.lpips.explain;

import dev.lpips.Focus;
import dev.lpips.Lpips;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.measure.Distance;
import dev.lpips.rules.GoldenRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Shows what the limits of a golden mean on the golden itself: how it is judged with one character turned round, a pixel further right
 * or down, or with a tint; and what it looks like blurred, grainy or faded to chosen distances.
 *
 * <p>Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Explainer {

    /** Where no limit of the distance is set, distances that differ to the eye. */
    private static final List<Double> STANDARD_DISTANCES = List.of(0.02, 0.05, 0.1, 0.2);

    private static final double[] PARTS_OF_LIMIT = {0.5, 1, 2};
    private static final int TINT = 8;

    private final Lpips lpips;
    private final GoldenRules rules;
    private final GoldenStore store;

    /**
     * Creates an explainer of the goldens of one folder.
     *
     * @param lpips the ruler that judges them
     * @param rules how they are held
     * @param store where they lie
     */
    public Explainer(Lpips lpips, GoldenRules rules, GoldenStore store) {
        this.lpips = lpips;
        this.rules = rules;
        this.store = store;
    }

    /**
     * Explains the limits of a golden.
     *
     * @param name which golden, as it is used: with its variant, if it is one
     * @param distances which distances to show; none for half the limit, the limit, and twice the limit
     * @throws IllegalArgumentException if there is no such golden, a distance is not above 0, or the mask does not fit
     * @throws dev.lpips.image.io.UnreadableImageException if the golden cannot be read
     * @throws dev.lpips.model.NoDistanceException if the model has no distance
     */
    public Explanation explain(GoldenName name, List<Double> distances) {
        Pixels golden = store.read(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no golden %s".formatted(store.file(name))));
        Tolerance tolerance = rules.tolerance(name.withoutVariant());
        Focus focus = rules.focus(name.withoutVariant());
        List<Example> examples = new ArrayList<>(familiar(golden, focus, tolerance));
        for (Degradation degradation : Degradation.values()) {
            for (double distance : distances.isEmpty() ? standard(tolerance) : distances) {
                examples.add(degraded(golden, degradation, distance, focus, tolerance));
            }
        }
        return new Explanation(
                store.file(name), golden, lpips.model(), tolerance, rules.origin(name.withoutVariant()), examples);
    }

    private List<Example> familiar(Pixels golden, Focus focus, Tolerance tolerance) {
        List<Example> examples = new ArrayList<>();
        Glyphs.clearest(golden)
                .ifPresent(place -> examples.add(example(
                        "one character turned round (%s)".formatted(place),
                        golden,
                        Glyphs.mirrored(golden, place),
                        Optional.of(place),
                        focus,
                        tolerance)));
        examples.add(
                everywhere("everything 1 pixel further right", golden, Levels.moved(golden, 1, 0), focus, tolerance));
        examples.add(
                everywhere("everything 1 pixel further down", golden, Levels.moved(golden, 0, 1), focus, tolerance));
        Pixels tinted = Levels.each(golden, (x, y, channel, level) -> channel == 0 ? level + TINT : level - TINT / 2);
        examples.add(everywhere(
                String.format(Locale.ROOT, "a tint: red + %d, green and blue - %d levels", TINT, TINT / 2),
                golden,
                tinted,
                focus,
                tolerance));
        return examples;
    }

    private Example everywhere(String words, Pixels golden, Pixels changed, Focus focus, Tolerance tolerance) {
        return example(words, golden, changed, Optional.empty(), focus, tolerance);
    }

    private Example example(
            String words, Pixels golden, Pixels changed, Optional<Region> place, Focus focus, Tolerance tolerance) {
        return new Example(words, changed, place, Optional.empty(), lpips.judge(golden, changed, focus, tolerance));
    }

    private Example degraded(
            Pixels golden, Degradation degradation, double distance, Focus focus, Tolerance tolerance) {
        double strength = new StrengthSearch(degradation, golden, lpips).find(distance);
        Pixels picture = degradation.apply(golden, strength);
        Verdict verdict = lpips.judge(golden, picture, focus, tolerance);
        return new Example(degradation.words(strength), picture, Optional.empty(), Optional.of(distance), verdict);
    }

    private static List<Double> standard(Tolerance tolerance) {
        Threshold limit = tolerance.bounds().get(new Distance());
        return limit == null || limit.limit() <= 0
                ? STANDARD_DISTANCES
                : DoubleStream.of(PARTS_OF_LIMIT)
                        .map(part -> part * limit.limit())
                        .boxed()
                        .toList();
    }
}
