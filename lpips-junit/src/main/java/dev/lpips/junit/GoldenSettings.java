package dev.lpips.junit;

import dev.lpips.LpipsOptions;
import dev.lpips.measure.Measures;
import dev.lpips.model.Lookup;
import dev.lpips.rules.GoldenRules;
import dev.lpips.rules.Setting;
import dev.lpips.rules.SettingsLayer;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * How one test's goldens are held: {@link GoldenImages} as core understands it.
 *
 * @param directory where the goldens lie
 * @param rules how they are held
 * @param options what measures
 */
record GoldenSettings(Path directory, GoldenRules rules, LpipsOptions options) {

    private static final String DEFAULT_DIRECTORY = "src/test/goldens";

    /** The attributes that are keys of {@link GoldenRules}; an empty text says nothing. */
    private static final Map<String, Function<GoldenImages, String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("model", GoldenImages::model),
            Map.entry("version", GoldenImages::version),
            Map.entry("alpha", GoldenImages::alpha),
            Map.entry("device", GoldenImages::device),
            Map.entry("mode", GoldenImages::mode),
            Map.entry("variant", GoldenImages::variant),
            Map.entry("preset", GoldenImages::preset),
            Map.entry("distance", annotation -> number(annotation.distance())),
            Map.entry("worstPatch", annotation -> number(annotation.worstPatch())),
            Map.entry("colour", annotation -> number(annotation.colour())),
            Map.entry("worstColour", annotation -> number(annotation.worstColour())));

    /**
     * Returns the settings of a test.
     *
     * @param files the rules of a folder's file, without anybody who overrules it
     * @throws ExtensionConfigurationException if an annotation, a property or the file says what is not accepted
     */
    static GoldenSettings of(ExtensionContext test, Lookup properties, Function<Path, GoldenRules> files) {
        List<Place> places = places(test);
        try {
            Path directory = directory(test, places);
            GoldenRules rules = files.apply(directory)
                    .overruledBy(annotations(places))
                    .overruledBy(SettingsLayer.properties(properties));
            return new GoldenSettings(directory, rules, rules.options(LpipsOptions.defaults()));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    /** Returns where the goldens of a test lie, whatever else its settings say. */
    static Path directory(ExtensionContext test) {
        return directory(test, places(test));
    }

    private static Path directory(ExtensionContext test, List<Place> places) {
        Path directory = setting(places, "directory", GoldenImages::directory)
                .map(Setting::text)
                .map(Path::of)
                .orElse(Path.of(DEFAULT_DIRECTORY));
        Path here = Path.of("").toAbsolutePath();
        return testClass(test)
                .map(type -> ModuleFolder.resolve(directory, here, type))
                .orElse(directory);
    }

    /** The contexts of dynamic tests do not know it. */
    private static Optional<Class<?>> testClass(ExtensionContext test) {
        return test.getTestClass().or(() -> test.getParent().flatMap(GoldenSettings::testClass));
    }

    private static SettingsLayer annotations(List<Place> places) {
        return key -> {
            Optional<Setting> attribute =
                    Optional.ofNullable(ATTRIBUTES.get(key)).flatMap(found -> setting(places, key, found));
            return attribute.or(() -> setting(places, "tolerance", annotation -> limit(annotation, key)));
        };
    }

    /** What the attribute for any measure says of one; an empty text says nothing. */
    private static String limit(GoldenImages annotation, String key) {
        return Arrays.stream(annotation.tolerance())
                .map(GoldenSettings::limit)
                .filter(limit -> limit.getKey().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map.Entry<String, String> limit(String text) {
        String[] sides = text.split("=", 2);
        if (sides.length < 2 || sides[1].isBlank()) {
            throw new IllegalArgumentException(
                    "@GoldenImages(tolerance = \"%s\") is no limit; write it as \"ssim = 0.98\"".formatted(text));
        }
        return Map.entry(Measures.of(sides[0]).key(), sides[1].strip());
    }

    private static Optional<Setting> setting(
            List<Place> places, String attribute, Function<GoldenImages, String> read) {
        return places.stream()
                .filter(place -> !read.apply(place.annotation).isBlank())
                .findFirst()
                .map(place -> new Setting(
                        read.apply(place.annotation), "@GoldenImages(%s) at %s".formatted(attribute, place.element)));
    }

    private static String number(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "none";
        }
        return Double.isNaN(value) ? "" : Double.toString(value);
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
