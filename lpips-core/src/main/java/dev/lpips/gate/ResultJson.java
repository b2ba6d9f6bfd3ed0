package dev.lpips.gate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lpips.Reading;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.Provenance;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import java.nio.file.Path;
import java.util.List;

/**
 * Findings as JSON. Paths are relative to the folder of the file where they can be, so that the folder can be moved.
 *
 * @param folder the folder of the file
 */
record ResultJson(Path folder) {

    private static final int FORMAT = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    String of(String module, Findings findings) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("lpips", Provenance.toolVersion());
        json.addProperty("module", module);
        json.addProperty("passes", !findings.hasFailures());
        json.addProperty("checks", findings.checked());
        json.addProperty("failed", findings.failed());
        JsonArray results = new JsonArray();
        findings.all().forEach(finding -> results.add(result(finding)));
        json.add("results", results);
        return GSON.toJson(json) + "\n";
    }

    private JsonObject result(Finding finding) {
        JsonObject json = new JsonObject();
        json.addProperty("name", finding.name());
        json.addProperty("passes", finding.passes());
        finding.outcome().ifPresent(outcome -> add(json, outcome));
        finding.message().ifPresent(message -> json.addProperty("message", message));
        return json;
    }

    private void add(JsonObject json, Outcome outcome) {
        json.addProperty("status", outcome.status().toString());
        json.addProperty("test", outcome.testId());
        json.addProperty("golden", relative(outcome.golden()));
        outcome.measurement()
                .ifPresent(measurement -> json.addProperty("model", Provenance.model(measurement.model())));
        json.add("readings", readings(outcome.readings()));
        outcome.failure().flatMap(Failure::evidence).ifPresent(evidence -> json.add("evidence", evidence(evidence)));
    }

    private static JsonObject readings(List<Reading> readings) {
        JsonObject json = new JsonObject();
        readings.forEach(reading -> {
            JsonObject each = new JsonObject();
            if (Double.isFinite(reading.measured())) {
                each.addProperty("measured", reading.measured());
            } else {
                each.addProperty("measured", Double.toString(reading.measured()));
            }
            each.addProperty("limit", reading.threshold().limit());
            each.addProperty("holds", reading.holds());
            json.add(reading.key(), each);
        });
        return json;
    }

    private JsonObject evidence(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.addProperty("actual", relative(evidence.actual()));
        evidence.reference().ifPresent(reference -> json.addProperty("golden", relative(reference)));
        evidence.heatmap().ifPresent(heatmap -> json.addProperty("heatmap", relative(heatmap)));
        return json;
    }

    private String relative(Path path) {
        Path from = folder.toAbsolutePath().normalize();
        Path absolute = path.toAbsolutePath().normalize();
        boolean isOfOneRoot = absolute.getRoot() != null && absolute.getRoot().equals(from.getRoot());
        Path shown = isOfOneRoot ? from.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
