package dev.lpips.calibrate;

import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.measure.Direction;
import dev.lpips.rules.GoldenRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calibration as lines of {@code lpips.properties}.
 *
 * @param calibration what was found
 * @param model what measured, for the comment
 * @param goldens the names of the goldens that the limits are for, such as {@code SceneTest/**}; empty for all in the directory
 * @since 0.1.0
 */
public record CalibratedRules(Calibration calibration, String model, Optional<String> goldens) {

    private static final int DIGITS = 3;

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if the names are no pattern that a line of the file can begin with
     */
    public CalibratedRules {
        goldens.filter(names -> !names.matches("[^\\s=:#!\\\\]+")).ifPresent(names -> {
            throw new IllegalArgumentException("\"%s\" are no names of goldens, such as SceneTest/**".formatted(names));
        });
    }

    /** Returns the lines: a comment with the figures, and a limit for each measure. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "# lpips:calibrate, %s: %d renders of %d pictures. Most between two renders, least of a known change:",
                model,
                calibration.renders(),
                calibration.pictures()));
        for (MeasureCalibration each : calibration.measures()) {
            lines.add("#   %s %s, %s"
                    .formatted(
                            each.measure().key(),
                            rounded(each.noise(), RoundingMode.HALF_UP),
                            each.changed()
                                    .map(bad -> rounded(bad, RoundingMode.HALF_UP)
                                            + (each.separates() ? "" : " (not told apart)"))
                                    .orElse("-")));
        }
        for (MeasureCalibration each : limited()) {
            lines.add("%s = %s".formatted(key(each), rounded(each.limit(), loose(each))));
        }
        return lines;
    }

    /**
     * Appends the lines to the file in a directory of goldens.
     *
     * @throws IllegalArgumentException if the file sets one of these limits already, or the result is not accepted
     * @throws IOException if the file cannot be read or written; it is as before then
     */
    public Path appendTo(Path goldens) throws IOException {
        Path file = goldens.resolve(GoldenRules.FILE_NAME);
        String before = Files.exists(file) ? Files.readString(file) : "";
        for (MeasureCalibration each : limited()) {
            String key = key(each);
            boolean isSet =
                    before.lines().anyMatch(line -> line.strip().matches("(?i)" + Pattern.quote(key) + "\\s*=.*"));
            if (isSet) {
                throw new IllegalArgumentException("%s sets %s already: remove that line first".formatted(file, key));
            }
        }
        String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        String after = before + separator + (before.isEmpty() ? "" : "\n") + String.join("\n", lines()) + "\n";
        // The same limit has more names than one, and not every measure is a setting: only the reader of the file
        // knows.
        GoldenRules.requireAccepted(after, file);
        AtomicWrite.to(file, after.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private String key(MeasureCalibration each) {
        return goldens.map(names -> names + ".").orElse("") + each.measure().key();
    }

    /** Where a measure read nothing at all, a limit of nothing would fail on the first thing it reads; the default stays. */
    private List<MeasureCalibration> limited() {
        return calibration.measures().stream()
                .filter(each ->
                        each.separates() || each.noise() != each.measure().ofEqual())
                .toList();
    }

    /** A limit is rounded to the side that lets more pass: noise has to. */
    private static RoundingMode loose(MeasureCalibration each) {
        return each.measure().direction() == Direction.AT_MOST ? RoundingMode.CEILING : RoundingMode.FLOOR;
    }

    private static String rounded(double value, RoundingMode mode) {
        if (Double.isInfinite(value)) {
            return "infinite";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int scale = Math.max(0, DIGITS - exact.precision() + exact.scale());
        return value == 0
                ? "0"
                : exact.setScale(scale, mode).stripTrailingZeros().toPlainString();
    }
}
