package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.image.PicturePair;
import dev.lpips.image.PicturePairs;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Measures how different pictures look: two files, or two directories matched by relative path. Judges nothing, needs no
 * project, and goes on after a pair that cannot be measured.
 *
 * <pre>
 * mvn dev.lpips:lpips-maven-plugin:compare -Dlpips.actual=out -Dlpips.reference=golden -Dlpips.output=distances.json
 * </pre>
 */
@Mojo(name = "compare", requiresProject = false, threadSafe = true)
public final class CompareMojo extends AbstractLpipsMojo {

    /** The picture, or the directory of pictures, to measure. */
    @Parameter(property = "lpips.actual", required = true)
    private @Nullable File actual;

    /** The picture, or the directory of pictures, to measure against. */
    @Parameter(property = "lpips.reference", required = true)
    private @Nullable File reference;

    /** The JSON file to write: an array with one object per pair, in the order of their names. */
    @Parameter(property = "lpips.output")
    private @Nullable File output;

    @Override
    void run() throws MojoExecutionException {
        List<PicturePair> pairs = pairs();
        List<Measurement> measurements = new ArrayList<>();
        try (Lpips lpips = Lpips.open(options())) {
            PairMeasurer measurer = new PairMeasurer(lpips);
            for (PicturePair pair : pairs) {
                Measurement measurement = measurer.measure(pair);
                measurement.log(getLog());
                measurements.add(measurement);
            }
        }
        write(measurements);
        logSummary(measurements);
    }

    private List<PicturePair> pairs() throws MojoExecutionException {
        if (actual == null || reference == null) {
            throw new MojoExecutionException("Name what to compare: -Dlpips.actual=... -Dlpips.reference=...");
        }
        try {
            List<PicturePair> pairs = PicturePairs.of(reference.toPath(), actual.toPath());
            if (pairs.isEmpty()) {
                throw new MojoExecutionException("There is no picture in %s or %s".formatted(reference, actual));
            }
            return pairs;
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot compare: " + e.getMessage(), e);
        }
    }

    private void write(List<Measurement> measurements) throws MojoExecutionException {
        if (output != null) {
            try {
                MeasurementJson.write(measurements, output.toPath());
            } catch (IOException e) {
                throw new MojoExecutionException("Cannot write %s: %s".formatted(output, e), e);
            }
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
