package dev.lpips.batch;

import dev.lpips.Comparison;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.internal.file.JsonFile;
import dev.lpips.measure.WorstPatch;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code lpips:compare}. Its fields are a contract with whoever reads it: none is ever left out, and one
 * that does not apply is null (or an empty list).
 */
public final class MeasurementJson {

    private MeasurementJson() {}

    /**
     * Writes measurements, in the order they are given, with the folders above the file.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(List<Measurement> measurements, Path file) {
        JsonFile.write(measurements.stream().map(MeasurementJson::toJson).toList(), file);
    }

    static Map<String, @Nullable Object> toJson(Measurement measurement) {
        PicturePair pair = measurement.pair();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", pair.name());
        json.put("actual", pair.actual().location());
        json.put("reference", pair.reference().location());
        json.put("model", measurement.model().name().backbone().id());
        json.put("version", measurement.model().name().version().toString());
        json.put("weighting", measurement.model().name().weighting().toString());
        json.put("modelSha256", measurement.model().sha256());
        json.put("width", measurement.size().map(PixelSize::width).orElse(null));
        json.put("height", measurement.size().map(PixelSize::height).orElse(null));
        json.put("distance", measurement.comparison().map(c -> c.distance()).orElse(null));
        json.put("layers", measurement.comparison().map(c -> c.layers()).orElse(List.of()));
        json.put(
                "worstPatch",
                measurement.comparison().map(c -> toJson(c.worstPatch())).orElse(null));
        json.put(
                "evaluatedFraction",
                measurement.comparison().map(c -> c.evaluatedFraction()).orElse(null));
        json.put(
                "background",
                measurement
                        .comparison()
                        .flatMap(Comparison::background)
                        .map(Background::toString)
                        .orElse(null));
        json.put("measures", readings(measurement));
        json.put("decodeMillis", measurement.decodeMillis());
        json.put("evaluateMillis", measurement.evaluateMillis());
        json.put("status", measurement.status().id());
        return json;
    }

    /** JSON has no infinity, which is the PSNR of equal pictures: null stands for it. */
    private static Map<String, @Nullable Double> readings(Measurement measurement) {
        Map<String, @Nullable Double> readings = new LinkedHashMap<>();
        measurement
                .readings()
                .forEach((measure, found) ->
                        readings.put(measure.key(), Double.isFinite(found.value()) ? found.value() : null));
        return readings;
    }

    private static Map<String, Object> toJson(WorstPatch patch) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("distance", patch.distance());
        json.put("x", patch.region().x());
        json.put("y", patch.region().y());
        json.put("width", patch.region().width());
        json.put("height", patch.region().height());
        return json;
    }
}
