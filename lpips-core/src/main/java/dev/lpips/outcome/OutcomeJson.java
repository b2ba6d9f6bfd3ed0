package dev.lpips.outcome;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lpips.Focus;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.Provenance;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FilenameUtils;

/**
 * An outcome as JSON. Paths are written relative to the log's folder where they can be, so that a build folder can be
 * moved, as from a CI server to a desk.
 *
 * <p>What is read may have been written by anybody. It is checked by {@link HostileJson}; that a golden directory is one of the
 * project's is checked by whoever writes there.
 */
final class OutcomeJson {

    private static final int FORMAT = 3;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path directory;
    private final Path place;

    OutcomeJson(Path directory) {
        this(directory, directory);
    }

    /**
     * Creates the JSON of a folder that was brought from somewhere else.
     *
     * @param directory where the folder is
     * @param place where the build would have left it: goldens and modules are found from there
     */
    OutcomeJson(Path directory, Path place) {
        this.directory = directory.toAbsolutePath().normalize();
        this.place = place.toAbsolutePath().normalize();
    }

    String write(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("name", outcome.name().value());
        GoldenPlace golden = GoldenPlace.of(outcome.name(), outcome.golden());
        json.addProperty("goldenDirectory", relative(golden.directory()));
        golden.variant().ifPresent(variant -> json.addProperty("variant", variant));
        golden.foreignFile().ifPresent(file -> json.addProperty("goldenFile", file));
        json.addProperty("status", outcome.status().toString());
        outcome.module().ifPresent(module -> json.addProperty("module", relative(module)));
        json.addProperty("test", HostileJson.cut(outcome.testId(), HostileJson.MAXIMUM_LINE));
        json.addProperty("run", outcome.run().value());
        json.addProperty("timestamp", outcome.timestamp().toString());
        outcome.actualSize().ifPresent(size -> json.add("actualSize", size(size)));
        outcome.goldenSize().ifPresent(size -> json.add("goldenSize", size(size)));
        outcome.measurement().ifPresent(measurement -> json.add("measured", measurement(measurement)));
        outcome.tolerance().ifPresent(tolerance -> json.add("tolerance", tolerance(tolerance)));
        json.add("readings", ReadingJson.write(outcome.readings()));
        if (!outcome.focus().equals(FocusOutline.NONE)) {
            json.add("focus", focus(outcome.focus()));
        }
        outcome.actualSha256().ifPresent(digest -> json.addProperty("actualSha256", digest));
        outcome.goldenSha256().ifPresent(digest -> json.addProperty("goldenSha256", digest));
        outcome.provenance().ifPresent(provenance -> json.add("provenance", provenance(provenance)));
        outcome.failure().ifPresent(failure -> {
            json.addProperty("message", HostileJson.cut(failure.message(), HostileJson.MAXIMUM_MESSAGE));
            failure.evidence().ifPresent(files -> json.add("evidence", evidence(files)));
        });
        return GSON.toJson(json) + "\n";
    }

    /** Throws some unchecked exception if the text is not what {@link #write} makes. */
    Outcome read(String text) {
        HostileJson json = HostileJson.parse(text);
        int format = json.number("format", 0, Integer.MAX_VALUE);
        if (format != FORMAT) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "its format is %d, but this version reads %d", format, FORMAT));
        }
        GoldenName name = new GoldenName(json.line("name"));
        GoldenPlace golden = new GoldenPlace(
                place.resolve(json.line("goldenDirectory")).normalize(),
                name,
                json.optionalLine("variant"),
                json.optional("goldenFile").map(HostileJson::fileName));
        return new Outcome(
                name,
                golden.file(),
                Outcome.Status.of(json.line("status")),
                json.object("actualSize").map(OutcomeJson::size),
                json.object("goldenSize").map(OutcomeJson::size),
                json.object("measured").map(OutcomeJson::measurement),
                json.object("tolerance").map(OutcomeJson::tolerance),
                json.object("readings").map(ReadingJson::read).orElse(List.of()),
                json.object("focus").map(OutcomeJson::focus).orElse(FocusOutline.NONE),
                json.optional("message")
                        .map(message -> HostileJson.text(message, HostileJson.MAXIMUM_MESSAGE))
                        .map(message ->
                                new Failure(message, json.object("evidence").map(this::evidence))),
                json.line("test"),
                new RunId(json.line("run")),
                Instant.parse(json.line("timestamp")),
                json.object("provenance").map(OutcomeJson::provenance),
                json.optionalLine("module").map(module -> place.resolve(module).normalize()),
                json.optional("actualSha256").map(HostileJson::digest),
                json.optional("goldenSha256").map(HostileJson::digest));
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

    private static Provenance provenance(HostileJson json) {
        return new Provenance(
                json.line("tool"),
                json.optionalLine("model"),
                Instant.parse(json.line("when")),
                json.line("system"),
                json.line("java"),
                json.line("test"));
    }

    private static JsonObject size(PixelSize size) {
        JsonObject json = new JsonObject();
        json.addProperty("width", size.width());
        json.addProperty("height", size.height());
        return json;
    }

    private static PixelSize size(HostileJson json) {
        return new PixelSize(
                json.number("width", 1, HostileJson.MAXIMUM_SIDE), json.number("height", 1, HostileJson.MAXIMUM_SIDE));
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

    private static Outcome.Measurement measurement(HostileJson json) {
        ModelName model = new ModelName(
                Backbone.of(json.line("model")),
                LpipsVersion.of(json.line("version")),
                Weighting.of(json.line("weighting")));
        return new Outcome.Measurement(
                new ModelId(model, HostileJson.digest(json.line("modelSha256"))),
                json.decimal("distance"),
                worstPatch(json.object("worstPatch").orElseThrow()),
                json.optionalLine("background").map(name -> Background.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    private static JsonObject worstPatch(WorstPatch patch) {
        JsonObject json = ReadingJson.region(patch.region());
        json.addProperty("distance", patch.distance());
        return json;
    }

    private static WorstPatch worstPatch(HostileJson json) {
        return new WorstPatch(json.decimal("distance"), ReadingJson.region(json));
    }

    private static JsonObject tolerance(Tolerance tolerance) {
        JsonObject json = new JsonObject();
        tolerance.bounds().forEach((measure, threshold) -> json.addProperty(measure.key(), threshold.limit()));
        return json;
    }

    private static Tolerance tolerance(HostileJson json) {
        Map<Measure, Threshold> bounds = new HashMap<>();
        json.keys().forEach(key -> {
            Measure measure = Measures.of(key);
            bounds.put(measure, new Threshold(json.decimal(key), measure.direction()));
        });
        return new Tolerance(bounds);
    }

    private static JsonObject focus(FocusOutline focus) {
        JsonArray ignored = new JsonArray();
        focus.ignored().forEach(region -> ignored.add(ReadingJson.region(region)));
        JsonArray allowances = new JsonArray();
        focus.allowances().forEach(allowance -> {
            JsonObject each = ReadingJson.region(allowance.region());
            each.add("tolerance", tolerance(allowance.tolerance()));
            allowances.add(each);
        });
        JsonObject json = new JsonObject();
        json.add("ignored", ignored);
        json.add("allowances", allowances);
        return json;
    }

    private static FocusOutline focus(HostileJson json) {
        return new FocusOutline(
                json.objects("ignored", FocusOutline.MAXIMUM).stream()
                        .map(ReadingJson::region)
                        .toList(),
                json.objects("allowances", FocusOutline.MAXIMUM).stream()
                        .map(each -> new Focus.Allowance(
                                ReadingJson.region(each),
                                tolerance(each.object("tolerance").orElseThrow())))
                        .toList());
    }

    private JsonObject evidence(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.addProperty("actual", relative(evidence.actual()));
        evidence.reference().ifPresent(file -> json.addProperty("golden", relative(file)));
        evidence.heatmap().ifPresent(file -> json.addProperty("heatmap", relative(file)));
        return json;
    }

    private Evidence evidence(HostileJson json) {
        return new Evidence(
                file(json.line("actual")),
                json.optionalLine("golden").map(this::file),
                json.optionalLine("heatmap").map(this::file));
    }

    private String relative(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        // Two drives of Windows have no path from one to the other.
        boolean related = absolute.getRoot().equals(directory.getRoot());
        return FilenameUtils.separatorsToUnix((related ? directory.relativize(absolute) : absolute).toString());
    }

    private Path file(String text) {
        return directory.resolve(HostileJson.pathBelow(text));
    }
}
