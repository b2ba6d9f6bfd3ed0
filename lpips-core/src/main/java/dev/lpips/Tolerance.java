package dev.lpips;

import dev.lpips.measure.AreaColour;
import dev.lpips.measure.Colour;
import dev.lpips.measure.Detail;
import dev.lpips.measure.Distance;
import dev.lpips.measure.FeatureMse;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import dev.lpips.measure.Mse;
import dev.lpips.measure.Psnr;
import dev.lpips.measure.Sample;
import dev.lpips.measure.Shift;
import dev.lpips.measure.Ssim;
import dev.lpips.measure.Style;
import dev.lpips.measure.TextColour;
import dev.lpips.measure.WorstColour;
import dev.lpips.measure.WorstPatchDistance;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How different two pictures may look. Every bound must hold; each is inclusive. What has no bound is not judged.
 *
 * <pre>{@code
 * Tolerance.distance(0.05)                                  // the official LPIPS number alone
 * Tolerance.distance(0.05).andWorstPatch(0.05).andColour(2) // and no corner, and hardly a colour, may change more
 * Tolerance.GOLDEN.without(new Distance())                  // all that goldens are judged by, but for the distance
 * }</pre>
 *
 * <p>Thresholds of distances belong to the model they were found with. Immutable, and safe to share.
 *
 * @param bounds what is bounded, and by what, in the order of {@link Measures#ORDER}; never empty
 */
public record Tolerance(Map<Measure, Threshold> bounds) {

    /**
     * The tolerance of golden checks that name none: what a reviewer would call a change fails, what rendering explains
     * passes. Detail, area colour, text colour and shift decide; the distances are a net below them.
     */
    public static final Tolerance GOLDEN = distance(0.1)
            .andWorstPatch(0.2)
            .and(new Detail(), 1)
            .and(new AreaColour(), 1.5)
            .and(new TextColour(), 2.5)
            .and(new Shift(), 1.05);

    /**
     * For pictures that one machine rendered, with the same fonts and the same renderer: also catches tints of 1 deltaE, a
     * rounder corner and half a pixel. Text that is rendered otherwise fails.
     */
    public static final Tolerance SAME_MACHINE = distance(0.02)
            .andWorstPatch(0.02)
            .and(new Detail(), 0.5)
            .and(new AreaColour(), 0.8)
            .and(new TextColour(), 1.5)
            .and(new Shift(), 0.3);

    /** For pictures from machines that draw text differently: passes LCD text and other hinting, and lets more changes pass. */
    public static final Tolerance OTHER_MACHINE = distance(0.2)
            .andWorstPatch(0.4)
            .and(new Detail(), 1.5)
            .and(new AreaColour(), 2)
            .and(new TextColour(), 4)
            .and(new Shift(), 1.25);

    /** For photos, and what was compressed like photos. */
    public static final Tolerance PHOTO = distance(0.1)
            .andWorstPatch(0.2)
            .and(new Detail(), 1.5)
            .and(new AreaColour(), 2.5)
            .and(new Shift(), 1);

    private static final Map<String, Tolerance> PRESETS =
            Map.of("golden", GOLDEN, "same-machine", SAME_MACHINE, "other-machine", OTHER_MACHINE, "photo", PHOTO);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if there is none, since everything would pass; or if a limit is none of its measure,
     *     see {@link Measure#limits}
     */
    public Tolerance {
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("A tolerance without any bound would accept every picture");
        }
        SortedMap<Measure, Threshold> sorted = new TreeMap<>(Measures.ORDER);
        sorted.putAll(bounds);
        sorted.forEach((measure, threshold) -> {
            measure.requireLimit(threshold.limit());
            requireDirection(measure, threshold);
        });
        bounds = Collections.unmodifiableMap(sorted);
    }

    /**
     * Returns a tolerance with one bound.
     *
     * @param limit the largest difference, or the smallest similarity
     * @throws IllegalArgumentException if the measure has no such limit
     */
    public static Tolerance of(Measure measure, double limit) {
        return new Tolerance(Map.of(measure, threshold(measure, limit)));
    }

    /**
     * Returns a tolerance on the distance of the whole picture: the official LPIPS number alone.
     *
     * @throws IllegalArgumentException if the limit is not between 0 and 1.5
     */
    public static Tolerance distance(double maximum) {
        return of(new Distance(), maximum);
    }

    /**
     * Returns a tolerance on the structural similarity of luma alone.
     *
     * @param minimum the smallest SSIM; 1 accepts only equal pictures, see {@link Ssim}
     * @throws IllegalArgumentException if the limit is not between -1 and 1
     * @since 0.1.0
     */
    public static Tolerance ssim(double minimum) {
        return of(new Ssim(), minimum);
    }

    /**
     * Returns a tolerance on the peak signal-to-noise ratio alone.
     *
     * @param minimum the smallest PSNR in dB, see {@link Psnr}
     * @throws IllegalArgumentException if the measure has no such limit
     * @since 0.1.0
     */
    public static Tolerance psnr(double minimum) {
        return of(new Psnr(), minimum);
    }

    /**
     * Returns a tolerance on the mean squared error of colours alone.
     *
     * @param maximum the largest MSE, see {@link Mse}
     * @throws IllegalArgumentException if the limit is not between 0 and 1
     * @since 0.1.0
     */
    public static Tolerance mse(double maximum) {
        return of(new Mse(), maximum);
    }

    /**
     * Returns a tolerance on the mean squared error of the features of one layer alone: perceptual loss, and perception MSE.
     *
     * @param layer of the model that measures, such as {@code relu3_3}, see {@link FeatureMse}
     * @param maximum the largest difference; there is no scale that several layers share
     * @throws IllegalArgumentException if no layer is called so, or the limit is not between 0 and 1e9
     * @since 0.1.0
     */
    public static Tolerance featureMse(String layer, double maximum) {
        return of(new FeatureMse(layer), maximum);
    }

    /**
     * Returns a tolerance on the style of one layer alone: which textures there are, wherever they are.
     *
     * @param layer of the model that measures, such as {@code relu3_3}, see {@link Style}
     * @param maximum the largest difference; there is no scale that several layers share
     * @throws IllegalArgumentException if no layer is called so, or the limit is not between 0 and 1e9
     * @since 0.1.0
     */
    public static Tolerance style(String layer, double maximum) {
        return of(new Style(layer), maximum);
    }

    /**
     * Returns a preset by its name in settings: {@code golden}, {@code same-machine}, {@code other-machine} or {@code photo}.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    public static Tolerance preset(String name) {
        return Optional.ofNullable(PRESETS.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no preset \"%s\"; there are %s"
                        .formatted(name, PRESETS.keySet().stream().sorted().collect(Collectors.joining(", ")))));
    }

    /**
     * Returns this tolerance with another bound as well, in place of the one there may be.
     *
     * @param limit the largest difference, or the smallest similarity
     * @throws IllegalArgumentException if the measure has no such limit
     */
    public Tolerance and(Measure measure, double limit) {
        SortedMap<Measure, Threshold> changed = new TreeMap<>(Measures.ORDER);
        changed.putAll(bounds);
        changed.put(measure, threshold(measure, limit));
        return new Tolerance(changed);
    }

    /**
     * Returns this tolerance with a bound on the worst 64 x 64 patch as well.
     *
     * @throws IllegalArgumentException if the limit is not between 0 and 3
     */
    public Tolerance andWorstPatch(double maximum) {
        return and(new WorstPatchDistance(), maximum);
    }

    /**
     * Returns this tolerance with a bound on the colours of 99 of 100 pixels as well: a tripwire for what the network
     * forgives, such as a tint. 1 is just noticeable.
     *
     * @param maximum in CIEDE2000, see {@link Colour}
     * @throws IllegalArgumentException if the limit is not between 0 and 100
     */
    public Tolerance andColour(double maximum) {
        return and(new Colour(), maximum);
    }

    /**
     * Returns this tolerance with a bound on the colour of every single pixel as well. Strict: where anti-aliasing puts
     * the edge of a letter elsewhere, black may stand against white.
     *
     * @param maximum in CIEDE2000, see {@link WorstColour}
     * @throws IllegalArgumentException if the limit is not between 0 and 150
     */
    public Tolerance andWorstColour(double maximum) {
        return and(new WorstColour(), maximum);
    }

    /**
     * Returns this tolerance without a bound, whether it has it or not.
     *
     * @throws IllegalArgumentException if no other is left
     */
    public Tolerance without(Measure measure) {
        SortedMap<Measure, Threshold> changed = new TreeMap<>(Measures.ORDER);
        changed.putAll(bounds);
        changed.remove(measure);
        return new Tolerance(changed);
    }

    /** Returns the threshold of a measure; empty if it is not judged. */
    public Optional<Threshold> threshold(Measure measure) {
        return Optional.ofNullable(bounds.get(measure));
    }

    /** Returns the limits alone. */
    Map<Measure, Double> limits() {
        return bounds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, bound -> bound.getValue().limit()));
    }

    /** Measures a pair for each bound, in the order of the bounds. */
    public List<Reading> read(Sample sample) {
        // What needs no distance is measured first: the network may still be at work.
        return bounds.entrySet().stream()
                .sorted(Comparator.comparing(bound -> bound.getKey().needsDistance()))
                .map(bound -> new Reading(bound.getKey(), bound.getKey().measure(sample), bound.getValue()))
                .sorted(Comparator.comparing(Reading::measure, Measures.ORDER))
                .toList();
    }

    /** Returns the bounds as messages print them. */
    @Override
    public String toString() {
        return bounds.entrySet().stream()
                .map(bound -> "%s %s %s"
                        .formatted(
                                bound.getKey().label(),
                                bound.getKey().direction(),
                                bound.getValue().toString(bound.getKey().digits())))
                .collect(Collectors.joining(", "));
    }

    private static Threshold threshold(Measure measure, double limit) {
        measure.requireLimit(limit);
        return new Threshold(limit, measure.direction());
    }

    private static void requireDirection(Measure measure, Threshold threshold) {
        if (threshold.direction() != measure.direction()) {
            throw new IllegalArgumentException("A limit of %s is %s, not %s"
                    .formatted(measure.label(), measure.direction(), threshold.direction()));
        }
    }
}
