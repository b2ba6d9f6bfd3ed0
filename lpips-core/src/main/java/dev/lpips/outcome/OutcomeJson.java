package dev.lpips.outcome;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.Provenance;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import dev.lpips.measure.WorstPatch;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelId;
import dev.lpips.model.ModelName;
import dev.lpips.model.Weighting;
import dev.lpips.run.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.io.FilenameUtils;

/**
 * An outcome as JSON. Paths are written relative to the log's folder where they can be, so that a build folder can be
 * moved, as from a CI server to a desk.
 */
final class OutcomeJson {

    private static final int FORMAT = 2;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path directory;

    OutcomeJson(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    String write(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("name", outcome.name().value());
        json.addProperty("golden", relative(outcome.golden()));
        json.addProperty("status", outcome.status().toString());
        json.addProperty("test", outcome.testId());
        json.addProperty("run", outcome.run().value());
        json.addProperty("timestamp", outcome.timestamp().toString());
        outcome.actualSize().ifPresent(size -> json.add("actualSize", size(size)));
        outcome.goldenSize().ifPresent(size -> json.add("goldenSize", size(size)));
        outcome.measurement().ifPresent(measurement -> json.add("measured", measurement(measurement)));
        outcome.tolerance().ifPresent(tolerance -> json.add("tolerance", tolerance(tolerance)));
        outcome.variant().ifPresent(variant -> json.addProperty("variant", variant));
        outcome.provenance().ifPresent(provenance -> json.add("provenance", provenance(provenance)));
        outcome.failure().ifPresent(failure -> {
            json.addProperty("message", failure.message());
            failure.evidence().ifPresent(files -> json.add("evidence", evidence(files)));
        });
        return GSON.toJson(json) + "\n";
    }

    /** Throws some unchecked exception if the text is not what {@link #write} makes. */
    Outcome read(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        int format = member(json, "format").getAsInt();
        if (format != FORMAT) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "its format is %d, but this version reads %d", format, FORMAT));
        }
        return new Outcome(
                new GoldenName(text(json, "name")),
                path(text(json, "golden")),
                Outcome.Status.of(text(json, "status")),
                object(json, "actualSize").map(OutcomeJson::size),
                object(json, "goldenSize").map(OutcomeJson::size),
                object(json, "measured").map(OutcomeJson::measurement),
                object(json, "tolerance").map(OutcomeJson::tolerance),
                optional(json, "message", JsonElement::getAsString)
                        .map(message ->
                                new Failure(message, object(json, "evidence").map(this::evidence))),
                text(json, "test"),
                new RunId(text(json, "run")),
                Instant.parse(text(json, "timestamp")),
                object(json, "provenance").map(OutcomeJson::provenance));
    }

    private static JsonObject provenance(Provenance provenance) {
        JsonObject json = new JsonObject();
        json.addProperty("tool", provenance.tool());
        provenance.model().ifPresent(model -> json.addProperty("model", model));
        json.addProperty("when", provenance.when().toString());
        json.addProperty("system", provenance.system());
        json.addProperty("java", provenance.java());
        json.addProperty("test", provenance.test());
        return json;
    }

    private static Provenance provenance(JsonObject json) {
        return new Provenance(
                text(json, "tool"),
                optional(json, "model", JsonElement::getAsString),
                Instant.parse(text(json, "when")),
                text(json, "system"),
                text(json, "java"),
                text(json, "test"));
    }

    private static JsonObject size(PixelSize size) {
        JsonObject json = new JsonObject();
        json.addProperty("width", size.width());
        json.addProperty("height", size.height());
        return json;
    }

    private static PixelSize size(JsonObject json) {
        return new PixelSize(
                member(json, "width").getAsInt(), member(json, "height").getAsInt());
    }

    private static JsonObject measurement(Outcome.Measurement measurement) {
        ModelName model = measurement.model().name();
        JsonObject json = new JsonObject();
        json.addProperty("model", model.backbone().id());
        json.addProperty("version", model.version().toString());
        json.addProperty("weighting", model.weighting().toString());
        json.addProperty("modelSha256", measurement.model().sha256());
        json.addProperty("distance", measurement.distance());
        json.add("worstPatch", worstPatch(measurement.worstPatch()));
        measurement.background().ifPresent(background -> json.addProperty("background", background.toString()));
        return json;
    }

    private static Outcome.Measurement measurement(JsonObject json) {
        ModelName model = new ModelName(
                Backbone.of(text(json, "model")),
                LpipsVersion.of(text(json, "version")),
                Weighting.of(text(json, "weighting")));
        return new Outcome.Measurement(
                new ModelId(model, text(json, "modelSha256")),
                member(json, "distance").getAsDouble(),
                worstPatch(member(json, "worstPatch").getAsJsonObject()),
                optional(json, "background", JsonElement::getAsString)
                        .map(name -> Background.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    private static JsonObject worstPatch(WorstPatch patch) {
        JsonObject json = size(patch.region().size());
        json.addProperty("distance", patch.distance());
        json.addProperty("x", patch.region().x());
        json.addProperty("y", patch.region().y());
        return json;
    }

    private static WorstPatch worstPatch(JsonObject json) {
        PixelSize size = size(json);
        Region region =
                new Region(member(json, "x").getAsInt(), member(json, "y").getAsInt(), size.width(), size.height());
        return new WorstPatch(member(json, "distance").getAsDouble(), region);
    }

    private static JsonObject tolerance(Tolerance tolerance) {
        JsonObject json = new JsonObject();
        tolerance.bounds().forEach((measure, threshold) -> json.addProperty(measure.key(), threshold.limit()));
        return json;
    }

    private static Tolerance tolerance(JsonObject json) {
        Map<Measure, Threshold> bounds = new HashMap<>();
        json.entrySet().forEach(bound -> {
            Measure measure = Measures.of(bound.getKey());
            bounds.put(measure, new Threshold(bound.getValue().getAsDouble(), measure.direction()));
        });
        return new Tolerance(bounds);
    }

    private JsonObject evidence(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.addProperty("actual", relative(evidence.actual()));
        evidence.reference().ifPresent(file -> json.addProperty("golden", relative(file)));
        evidence.heatmap().ifPresent(file -> json.addProperty("heatmap", relative(file)));
        return json;
    }

    private Evidence evidence(JsonObject json) {
        return new Evidence(
                path(text(json, "actual")),
                optional(json, "golden", JsonElement::getAsString).map(this::path),
                optional(json, "heatmap", JsonElement::getAsString).map(this::path));
    }

    private String relative(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        // Two drives of Windows have no path from one to the other.
        boolean related = absolute.getRoot().equals(directory.getRoot());
        return FilenameUtils.separatorsToUnix((related ? directory.relativize(absolute) : absolute).toString());
    }

    private Path path(String text) {
        return directory.resolve(text).normalize();
    }

    private static String text(JsonObject json, String name) {
        return member(json, name).getAsString();
    }

    private static JsonElement member(JsonObject json, String name) {
        return optional(json, name, Function.identity())
                .orElseThrow(() -> new NoSuchElementException("it has no \"%s\"".formatted(name)));
    }

    private static Optional<JsonObject> object(JsonObject json, String name) {
        return optional(json, name, JsonElement::getAsJsonObject);
    }

    private static <T> Optional<T> optional(JsonObject json, String name, Function<JsonElement, T> as) {
        return Optional.ofNullable(json.get(name)).map(as);
    }
}
