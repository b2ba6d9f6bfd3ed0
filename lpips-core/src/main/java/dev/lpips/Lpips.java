package dev.lpips;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.Background;
import dev.lpips.image.Cutout;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.evaluation.DerivedModel;
import dev.lpips.internal.evaluation.Evaluation;
import dev.lpips.internal.evaluation.EvaluationContext;
import dev.lpips.internal.evaluation.FeatureEvaluation;
import dev.lpips.internal.evaluation.LazyEngine;
import dev.lpips.internal.evaluation.PictureEvaluation;
import dev.lpips.internal.parallel.Workers;
import dev.lpips.measure.FeatureReading;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Measures;
import dev.lpips.measure.NetworkReading;
import dev.lpips.measure.Sample;
import dev.lpips.model.Model;
import dev.lpips.model.ModelId;
import dev.lpips.model.NoDistanceException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The ruler: measures how different two pictures look, as LPIPS (Zhang et al., "The Unreasonable Effectiveness of Deep
 * Features as a Perceptual Metric", CVPR 2018).
 *
 * <pre>{@code
 * try (Lpips lpips = Lpips.open()) {
 *     Comparison comparison = lpips.compare(Pictures.pixels(golden), Pictures.pixels(actual));
 *     System.out.println(comparison.distance());
 * }
 * }</pre>
 *
 * <p>Opening finds the model but loads no network: that happens at the first pair of pictures that differ. Equal
 * pictures have the distance 0 and never load it.
 *
 * <p>Pictures smaller than the network can see ({@link dev.lpips.model.Backbone#minimumSide}) are not resized: both are
 * continued to that size by repeating their last row and column, and the distance is that of the continued pictures.
 *
 * <p>Instances are safe for use by several threads; the same pictures, model, machine and number of
 * threads per evaluation give the same bits.
 */
public final class Lpips implements AutoCloseable {

    private static final Comparator<Comparison> BY_DISTANCE = Comparator.comparingDouble(Comparison::rank);

    private final LpipsOptions options;
    private final Model model;
    private final LazyEngine engine;
    private final Evaluation evaluation;
    private final FeatureEvaluation features;
    private final PictureEvaluation pictures;

    private Lpips(
            LpipsOptions options,
            Model model,
            Supplier<PerceptualEngine> opening,
            Function<DerivedModel, PerceptualEngine> derived) {
        this.options = options;
        this.model = model;
        this.engine = new LazyEngine(opening);
        EvaluationContext context = new EvaluationContext(
                model.id().name().backbone(),
                options.scope() == LpipsOptions.Scope.CHANGED_AREAS,
                options.activationBytes(),
                options.threads());
        this.evaluation = new Evaluation(model.id(), engine, context);
        this.features = new FeatureEvaluation(model.id(), derived, context);
        this.pictures = new PictureEvaluation(model.id(), derived, context);
    }

    /**
     * Opens a ruler with {@link LpipsOptions#defaults()}.
     *
     * @throws dev.lpips.model.ModelException if the model is not installed; the message says how to
     */
    public static Lpips open() {
        return open(LpipsOptions.defaults());
    }

    /**
     * Opens a ruler.
     *
     * @throws dev.lpips.model.ModelException if the model is not installed; the message says how to
     */
    public static Lpips open(LpipsOptions options) {
        return open(options, SharedEngines.onnx(Lpips::log));
    }

    /**
     * Opens a ruler that shares its network with other rulers.
     *
     * @throws dev.lpips.model.ModelException if the model is not installed; the message says how to
     */
    public static Lpips open(LpipsOptions options, SharedEngines engines) {
        Model model = options.store().find(options.model());
        return new Lpips(
                options,
                model,
                () -> engines.lease(model, options.device(), options.threads()),
                derived -> engines.lease(model, derived, options.device(), options.threads()));
    }

    /** Opens a ruler on any engine: the seam for tests. */
    static Lpips open(LpipsOptions options, Model model, Supplier<PerceptualEngine> opening) {
        return new Lpips(options, model, opening, derived -> {
            throw new EngineException("This engine has no features");
        });
    }

    /** Returns which model measures. */
    public ModelId model() {
        return model.id();
    }

    /**
     * Measures how different two pictures look. The order does not matter.
     *
     * <p>If one of them has transparency, they are compared as {@link LpipsOptions#alpha} says, and the answer is that of
     * the background with the larger distance.
     *
     * @throws IllegalArgumentException if their sizes differ; {@link #judge} answers with a verdict instead
     * @throws NoDistanceException if the model has no distance; {@link #measure} measures its features
     * @throws dev.lpips.engine.EngineException if the model is damaged, the network cannot be run, fails its self-test,
     *     or this ruler is closed
     */
    public Comparison compare(Pixels reference, Pixels actual) {
        requireDistance();
        requireOneSize(reference, actual);
        return layered(reference, actual).stream()
                .map(this::compare)
                .max(BY_DISTANCE)
                .orElseThrow();
    }

    /**
     * Returns the comparison of two equal pictures of a size, such as two files with the same bytes: all of it is 0, if the model has
     * distances.
     *
     * @throws dev.lpips.engine.EngineException if this ruler is closed
     */
    public Comparison compareEqual(PixelSize size) {
        return Comparison.of(model.id(), size, evaluation.evaluateEqual(size), Optional.empty());
    }

    /**
     * Computes the features of a picture, for distances to many others. Worth it from three pictures on: a pair alone is measured faster
     * by {@link #compare}, which looks at changed areas only.
     *
     * @throws IllegalArgumentException if the picture is larger than {@link LpipsOptions#activationBytes} have room for; see {@link
     *     #hasRoomForFeatures}
     * @throws NoDistanceException if the model has no distance
     * @throws dev.lpips.engine.EngineException as {@link #compare} does, or if a channel's weight is negative
     * @since 0.1.0
     */
    public PictureFeatures features(Pixels picture) {
        requireDistance();
        if (picture.isOpaque()) {
            return PictureFeatures.ofOpaque(model.id(), picture, pictures.of(picture));
        }
        return PictureFeatures.ofTransparent(
                model.id(),
                picture,
                options.alpha().backgrounds().stream()
                        .map(colour ->
                                new PictureFeatures.Shown(Optional.of(colour), pictures.of(picture.over(colour))))
                        .toList());
    }

    /**
     * Tells whether {@link #features} computes features of pictures of a size: not of a model without distances.
     *
     * @since 0.1.0
     */
    public boolean hasRoomForFeatures(PixelSize size) {
        return model.id().name().backbone().hasDistance() && pictures.fits(size);
    }

    /**
     * Measures two pictures by any measures, as {@link #measure(Pixels, Pixels, Collection)} does, with the distances of their features.
     *
     * @throws IllegalArgumentException if the features cannot be compared, or were made by another model than this ruler's
     * @throws dev.lpips.engine.EngineException as {@link #compare} does
     * @since 0.1.0
     */
    public Measurements measure(PictureFeatures reference, PictureFeatures actual, Collection<Measure> measures) {
        if (!reference.model().equals(model.id())) {
            throw new IllegalArgumentException(
                    "These features are of %s, and this ruler is %s".formatted(reference.model(), model.id()));
        }
        return measured(
                layered(reference.picture(), actual.picture()), reference.comparisons(actual), List.copyOf(measures));
    }

    /**
     * Measures two pictures of one size by any measures. If one of them has transparency, each number is that of the
     * background where the pictures differ more.
     *
     * @throws IllegalArgumentException if their sizes differ
     * @throws NoDistanceException if a measure needs a distance and the model has none
     * @throws dev.lpips.engine.EngineException as {@link #compare} does
     * @since 0.1.0
     */
    public Measurements measure(Pixels reference, Pixels actual, Collection<Measure> measures) {
        requireOneSize(reference, actual);
        requireMeasurable(measures);
        List<Layered> pairs = layered(reference, actual);
        return measured(pairs, pairs.stream().map(this::compare).toList(), measures);
    }

    private Measurements measured(List<Layered> pairs, List<Comparison> comparisons, Collection<Measure> measures) {
        SortedMap<Measure, Measured> found = new TreeMap<>(Measures.ORDER);
        for (int i = 0; i < pairs.size(); i++) {
            Layered pair = pairs.get(i);
            Sample sample = sample(pair, new BitSet(), comparisons.get(i), features(pair));
            boolean equal = pair.reference.equals(pair.actual);
            for (Measure measure : measures) {
                Measured own = equal ? Measured.of(measure.ofEqual()) : measure.measure(sample);
                found.merge(
                        measure,
                        own,
                        (one, other) -> measure.direction().excess(one.value(), other.value()) >= 0 ? one : other);
            }
        }
        return new Measurements(Collections.max(comparisons, BY_DISTANCE), found);
    }

    /**
     * Measures two pictures and judges them. If one of them has transparency, every background of {@link
     * LpipsOptions#alpha} has to hold, and the verdict is that of the one that fares worst.
     *
     * @throws NoDistanceException if a bound of the tolerance needs a distance and the model has none
     * @throws dev.lpips.engine.EngineException as {@link #compare} does
     */
    public Verdict judge(Pixels reference, Pixels actual, Tolerance tolerance) {
        return judge(reference, actual, Focus.EVERYTHING, tolerance);
    }

    /**
     * Measures what matters of two pictures and judges it, as {@link #judge(Pixels, Pixels, Tolerance)} does.
     *
     * @param focus what matters
     * @param tolerance how different it may look, where the focus does not say otherwise
     * @throws IllegalArgumentException if the pictures have one size, but the focus does not fit it or leaves nothing to
     *     judge
     * @throws NoDistanceException if a bound of a tolerance needs a distance and the model has none
     * @throws dev.lpips.engine.EngineException as {@link #compare} does
     */
    public Verdict judge(Pixels reference, Pixels actual, Focus focus, Tolerance tolerance) {
        if (!reference.size().equals(actual.size())) {
            return new Verdict.SizeMismatch(reference.size(), actual.size(), tolerance);
        }
        return Verdict.of(
                focus,
                focus.pieces(actual.size(), tolerance).stream()
                        .map(piece -> judge(piece.cutout(), reference, actual, piece.tolerance()))
                        .toList());
    }

    /**
     * Releases the network, if it was ever loaded and no other ruler shares it. Waits for evaluations under way then; a
     * second call does nothing.
     */
    @Override
    public void close() {
        engine.close();
        features.close();
        pictures.close();
    }

    private static void requireOneSize(Pixels reference, Pixels actual) {
        if (!reference.size().equals(actual.size())) {
            throw new IllegalArgumentException(
                    "Only pictures of one size can be compared, but the reference is %s and the actual %s"
                            .formatted(reference.size(), actual.size()));
        }
    }

    private void requireDistance() {
        if (!model.id().name().backbone().hasDistance()) {
            throw new NoDistanceException(model.id().name().backbone());
        }
    }

    /** Before anything is measured, for equal pictures too: a bound that cannot be read must not hold. */
    private void requireMeasurable(Collection<Measure> measures) {
        if (measures.stream().anyMatch(Measure::needsDistance)) {
            requireDistance();
        }
    }

    /** Where nobody asked for notices, they go where the platform's own go. */
    private static void log(String notice) {
        System.getLogger(Lpips.class.getPackageName()).log(System.Logger.Level.INFO, notice);
    }

    private Judgement judge(Cutout cutout, Pixels reference, Pixels actual, Tolerance tolerance) {
        requireMeasurable(tolerance.bounds().keySet());
        return layered(cutout.of(reference), cutout.of(actual)).stream()
                .map(pair -> judge(cutout, pair, tolerance))
                .max(Judgement.BY_SEVERITY)
                .orElseThrow();
    }

    private Judgement judge(Cutout cutout, Layered pair, Tolerance tolerance) {
        PendingComparison pending = new PendingComparison();
        Sample sample = sample(pair, cutout.ignored(), pending, pending.before(features(pair)));
        Supplier<Comparison> network = () -> pending.complete(() -> compare(pair));
        List<Reading> readings = new ArrayList<>();
        Runnable reading = () -> {
            if (!pair.reference.equals(pair.actual)) {
                readings.addAll(tolerance.read(sample));
            }
        };
        Comparison comparison = both(network, reading);
        return readings.isEmpty()
                ? Judgement.ofEqual(cutout, comparison, tolerance)
                : Judgement.of(cutout, comparison, tolerance, sample, readings);
    }

    /** Lets the network work beside the reading, if there is a thread for it. */
    private Comparison both(Supplier<Comparison> network, Runnable reading) {
        if (options.threads() > 1) {
            return Workers.beside(List.of(reading), network);
        }
        Comparison comparison = network.get();
        reading.run();
        return comparison;
    }

    private FeatureReading features(Layered pair) {
        return features.of(pair.reference, pair.actual);
    }

    private Sample sample(Layered pair, BitSet ignored, NetworkReading network, FeatureReading featureReading) {
        return new Sample(
                pair.reference, pair.actual, ignored, network, Optional.of(featureReading), options.threads());
    }

    /** A pair as it is shown: transparent pictures on every background that counts. */
    private List<Layered> layered(Pixels reference, Pixels actual) {
        if (reference.isOpaque() && actual.isOpaque()) {
            return List.of(new Layered(reference, actual, Optional.empty()));
        }
        return options.alpha().backgrounds().stream()
                .map(colour -> new Layered(reference.over(colour), actual.over(colour), Optional.of(colour)))
                .toList();
    }

    private Comparison compare(Layered pair) {
        return Comparison.of(
                model.id(), pair.reference.size(), evaluation.evaluate(pair.reference, pair.actual), pair.background);
    }

    private record Layered(Pixels reference, Pixels actual, Optional<Background> background) {}
}
