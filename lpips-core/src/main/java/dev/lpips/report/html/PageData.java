package dev.lpips.report.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lpips.Reading;
import dev.lpips.image.Region;
import dev.lpips.measure.Direction;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import java.util.List;
import java.util.Locale;

/** What the script of the page needs and a reader does not. */
final class PageData {

    private PageData() {}

    static JsonObject of(List<ReportedCheck> checks) {
        JsonArray measures = new JsonArray();
        checks.stream()
                .flatMap(check -> check.readings().stream())
                .map(Reading::measure)
                .distinct()
                .sorted(Measures.ORDER)
                .forEach(measure -> measures.add(measure(measure)));
        JsonObject places = new JsonObject();
        checks.stream().filter(check -> !check.places().isEmpty()).forEach(check -> {
            JsonObject each = new JsonObject();
            each.add("places", places(check.places()));
            places.add(check.id(), each);
        });
        JsonObject data = new JsonObject();
        data.add("measures", measures);
        data.add("checks", places);
        return data;
    }

    /** Returns the name of a measure at the start of a line. */
    static String label(Measure measure) {
        String label = measure.label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static JsonObject measure(Measure measure) {
        JsonObject json = new JsonObject();
        json.addProperty("id", measure.key());
        json.addProperty("label", label(measure));
        json.addProperty("digits", measure.digits());
        json.addProperty("atLeast", measure.direction() == Direction.AT_LEAST);
        return json;
    }

    private static JsonArray places(List<Region> regions) {
        JsonArray json = new JsonArray();
        regions.forEach(region -> {
            JsonObject each = new JsonObject();
            each.addProperty("x", region.x());
            each.addProperty("y", region.y());
            each.addProperty("width", region.width());
            each.addProperty("height", region.height());
            json.add(each);
        });
        return json;
    }
}
