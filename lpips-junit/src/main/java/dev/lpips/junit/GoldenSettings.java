package dev.lpips.junit;

import dev.lpips.LpipsOptions;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.Tolerance.Bound;
import dev.lpips.model.Backbone;
import dev.lpips.model.Lookup;
import dev.lpips.model.LpipsVersion;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What {@link GoldenImages} and the system properties say about one test.
 *
 * @param directory where the goldens lie
 * @param options what measures
 * @param tolerance how different a picture may look from its golden
 */
record GoldenSettings(Path directory, LpipsOptions options, Tolerance tolerance) {

    private static final String DEFAULT_DIRECTORY = "src/test/goldens";

    /**
     * Returns the settings of a test.
     *
     * @throws ExtensionConfigurationException if an annotation says what is not accepted
     * @throws IllegalArgumentException if a property does
     */
    static GoldenSettings of(ExtensionContext test, Lookup properties) {
        List<Place> places = places(test);
        Path directory =
                first(places, "directory", GoldenImages::directory, Path::of).orElse(Path.of(DEFAULT_DIRECTORY));
        LpipsOptions options = LpipsOptions.defaults();
        options = first(places, "model", GoldenImages::model, Backbone::of)
                .map(options::withBackbone)
                .orElse(options);
        options = first(places, "version", GoldenImages::version, LpipsVersion::of)
                .map(options::withVersion)
                .orElse(options);
        return new GoldenSettings(directory, options.withSettings(properties), tolerance(places));
    }

    private static Tolerance tolerance(List<Place> places) {
        Map<Bound, Threshold> bounds = new EnumMap<>(Tolerance.GOLDEN.bounds());
        set(bounds, Bound.DISTANCE, firstNumber(places, "distance", GoldenImages::distance, GoldenSettings::threshold));
        set(
                bounds,
                Bound.WORST_PATCH,
                firstNumber(places, "worstPatch", GoldenImages::worstPatch, GoldenSettings::threshold));
        return new Tolerance(bounds);
    }

    /** Sets a bound that an annotation names; what leaves it out is named too. */
    private static void set(Map<Bound, Threshold> bounds, Bound bound, Optional<Optional<Threshold>> named) {
        named.ifPresent(threshold -> {
            bounds.remove(bound);
            threshold.ifPresent(value -> bounds.put(bound, value));
        });
    }

    private static Optional<Threshold> threshold(double maximum) {
        return maximum == Double.POSITIVE_INFINITY ? Optional.empty() : Optional.of(new Threshold(maximum));
    }

    private static <T> Optional<T> first(
            List<Place> places, String attribute, Function<GoldenImages, String> read, Function<String, T> parse) {
        return places.stream()
                .filter(place -> !read.apply(place.annotation).isBlank())
                .findFirst()
                .map(place -> accepted(
                        place,
                        attribute,
                        () -> parse.apply(read.apply(place.annotation).strip())));
    }

    private static <T> Optional<T> firstNumber(
            List<Place> places, String attribute, ToDoubleFunction<GoldenImages> read, Function<Double, T> parse) {
        return places.stream()
                .filter(place -> !Double.isNaN(read.applyAsDouble(place.annotation)))
                .findFirst()
                .map(place -> accepted(place, attribute, () -> parse.apply(read.applyAsDouble(place.annotation))));
    }

    private static <T> T accepted(Place place, String attribute, Supplier<T> parsed) {
        try {
            return parsed.get();
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "@GoldenImages(%s) at %s: %s".formatted(attribute, place.element, e.getMessage()), e);
        }
    }

    /** The annotations that speak for a test: of the method, then of its class, then of what encloses that. */
    private static List<Place> places(ExtensionContext test) {
        List<Place> places = new ArrayList<>();
        for (Optional<ExtensionContext> each = Optional.of(test);
                each.isPresent();
                each = each.orElseThrow().getParent()) {
            each.orElseThrow().getElement().flatMap(GoldenSettings::place).ifPresent(places::add);
        }
        return places;
    }

    private static Optional<Place> place(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, GoldenImages.class).map(found -> new Place(element, found));
    }

    private record Place(AnnotatedElement element, GoldenImages annotation) {}
}
