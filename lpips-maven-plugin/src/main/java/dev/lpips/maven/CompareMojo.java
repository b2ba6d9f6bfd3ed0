package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.batch.Measurement;
import dev.lpips.batch.MeasurementJson;
import dev.lpips.batch.PairMeasurer;
import dev.lpips.batch.PicturePair;
import dev.lpips.batch.PicturePairs;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Measures how different pictures look: two files, or two directories matched by relative path. Judges nothing, needs no
 * project, and goes on after a pair that cannot be measured.
 *
 * <p><code>mvn dev.lpips:lpips-maven-plugin:compare -Dlpips.actual=out -Dlpips.reference=golden
 * -Dlpips.output=distances.json</code>
 */
@Mojo(name = "compare", requiresProject = false, threadSafe = true)
public final class CompareMojo extends AbstractLpipsMojo {

    /** The picture, or the directory of pictures, to measure. Has to be named. */
    @Parameter(property = "lpips.actual")
    private @Nullable File actual;

    /** The picture, or the directory of pictures, to measure against. Has to be named. */
    @Parameter(property = "lpips.reference")
    private @Nullable File reference;

    /** The JSON file to write: an array with one object per pair, in the order of their names. */
    @Parameter(property = "lpips.output")
    private @Nullable File output;

    /**
     * What to measure beside the distance and the worst patch, by key, separated by commas: <code>detail,ssim,psnr</code>; or
     * <code>all</code>.
     */
    @Parameter(property = "lpips.measures")
    private @Nullable String measures;

    /** Log identical pairs too, a line each. */
    @Parameter(property = "lpips.showIdentical", defaultValue = "false")
    private boolean showIdentical;

    /** End with a failure if any pair differs, or has no numbers: for scripts. */
    @Parameter(property = "lpips.failOnDifference", defaultValue = "false")
    private boolean failOnDifference;

    @Override
    void run() throws MojoExecutionException, MojoFailureException, IOException {
        List<Measure> asked = measures == null || measures.isBlank() ? List.of() : Measures.list(measures);
        List<PicturePair> pairs = pairs();
        List<Measurement> measurements = new ArrayList<>();
        try (Lpips lpips = open(options())) {
            pipeline().run(pairs, new PairMeasurer(lpips, asked)::measure, measurement -> {
                if (showIdentical || isDifferent(measurement)) {
                    log(measurement);
                }
                measurements.add(measurement);
            });
        }
        write(measurements);
        logSummary(measurements);
        long different = measurements.stream().filter(CompareMojo::isDifferent).count();
        if (failOnDifference && different > 0) {
            throw new MojoFailureException(String.format(
                    Locale.ROOT,
                    "%d of %d pairs differ, and lpips.failOnDifference is set",
                    different,
                    measurements.size()));
        }
    }

    private static boolean isDifferent(Measurement measurement) {
        return measurement.status() != Measurement.Status.IDENTICAL;
    }

    private List<PicturePair> pairs() throws MojoExecutionException, IOException {
        if (actual == null || reference == null) {
            throw new MojoExecutionException("Name what to compare: -Dlpips.actual=... -Dlpips.reference=...");
        }
        requireBothDirectories(reference, actual);
        requireBothDirectories(actual, reference);
        List<PicturePair> pairs = PicturePairs.of(reference.toPath(), actual.toPath());
        if (pairs.isEmpty()) {
            throw new MojoExecutionException("There is no picture in %s or %s".formatted(reference, actual));
        }
        return pairs;
    }

    /** A directory that is not there is a slip of the keyboard, and not a hundred pictures that are missing. */
    private static void requireBothDirectories(File one, File other) throws MojoExecutionException {
        if (one.isDirectory() && !other.exists()) {
            throw new MojoExecutionException("There is no directory %s to compare with %s".formatted(other, one));
        }
    }

    private void write(List<Measurement> measurements) {
        if (output != null) {
            MeasurementJson.write(measurements, output.toPath());
        }
    }

    private void log(Measurement measurement) {
        Optional<String> numbers = measurement
                .comparison()
                .map(found -> String.format(
                        Locale.ROOT,
                        "distance %.4f, worst patch %.4f (%s)",
                        found.distance(),
                        found.worstPatch().distance(),
                        found.worstPatch().region()))
                .or(() -> Optional.of(measurement.reason()).filter(reason -> !reason.isEmpty()));
        // Those that need a distance are in front of each line anyway.
        Stream<String> others = measurement.readings().entrySet().stream()
                .filter(reading -> !reading.getKey().needsDistance())
                .map(reading -> String.format(
                        Locale.ROOT,
                        "%s %."
                                .concat(String.valueOf(reading.getKey().digits()))
                                .concat("f"),
                        reading.getKey().label(),
                        reading.getValue().value()));
        String line = "%-13s %s  %s"
                .formatted(
                        measurement.status().id(),
                        measurement.pair().name(),
                        Stream.concat(numbers.stream(), others).collect(Collectors.joining(", ")));
        if (measurement.reason().isEmpty()) {
            getLog().info(line);
        } else {
            getLog().warn(line);
        }
    }

    private void logSummary(List<Measurement> measurements) {
        Map<String, Integer> counts = new TreeMap<>();
        measurements.forEach(each -> counts.merge(each.status().id(), 1, Integer::sum));
        String summary = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        getLog().info(summary + (output == null ? "" : ", written to " + output));
    }
}
