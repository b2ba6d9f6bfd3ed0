package dev.lpips.explain;

import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import dev.lpips.model.ModelId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the limits of a golden mean.
 *
 * @param golden the file of the golden
 * @param picture the golden
 * @param model which model measured
 * @param tolerance the limits
 * @param origin who set them
 * @param examples changed versions: small changes first, then whole pictures at the distances that were asked for
 * @since 0.1.0
 */
public record Explanation(
        Path golden, Pixels picture, ModelId model, Tolerance tolerance, String origin, List<Example> examples) {

    /** Copies the list. */
    public Explanation {
        examples = List.copyOf(examples);
    }

    /** Returns the explanation as lines of text: the limits, and each example with all that was measured of it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s, measured by %s".formatted(golden, picture.size(), model));
        lines.add("limits: %s (%s)".formatted(limits(), origin));
        if (examples.stream().allMatch(example -> example.place().isEmpty())) {
            lines.add("        no character was found in it, so none is turned round");
        }
        for (Example example : examples) {
            lines.add("%s  %s".formatted(example.verdict().isMatch() ? "passes" : "FAILS ", example.title()));
            lines.add("        " + readings(example));
        }
        return lines;
    }

    /** Returns the limits as a sentence has them. */
    public String limits() {
        return tolerance.bounds().entrySet().stream()
                .map(bound -> "%s %s".formatted(bound.getKey().label(), bound.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String readings(Example example) {
        return example.readings().stream()
                .map(reading -> String.format(
                        Locale.ROOT,
                        "%s %s%s",
                        reading.measure().label(),
                        reading.formatMeasured(),
                        reading.holds() ? "" : "*"))
                .collect(Collectors.joining(", "));
    }
}
