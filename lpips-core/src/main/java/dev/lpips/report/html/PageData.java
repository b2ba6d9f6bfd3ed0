package dev.lpips.report.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lpips.Focus;
import dev.lpips.Reading;
import dev.lpips.image.Region;
import dev.lpips.measure.Direction;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import dev.lpips.outcome.FocusOutline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the script of the page needs and a reader does not. */
final class PageData {

    private static final MathContext DIGITS_OF_HISTORY = new MathContext(3);

    private PageData() {}

    static JsonObject of(List<ReportedCheck> checks) {
        JsonArray measures = new JsonArray();
        checks.stream()
                .flatMap(check -> check.readings().stream())
                .map(Reading::measure)
                .distinct()
                .sorted(Measures.ORDER)
                .forEach(measure -> measures.add(measure(measure)));
        JsonObject each = new JsonObject();
        checks.forEach(check -> {
            JsonObject json = check(check);
            if (!json.isEmpty()) {
                each.add(check.id(), json);
            }
        });
        JsonObject data = new JsonObject();
        data.add("measures", measures);
        data.add("checks", each);
        return data;
    }

    /** Returns the name of a measure at the start of a line. */
    static String label(Measure measure) {
        String label = measure.label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static JsonObject check(ReportedCheck check) {
        JsonObject json = new JsonObject();
        if (!check.places().isEmpty()) {
            json.add("places", regions(check.places()));
        }
        FocusOutline focus = check.outcome().focus();
        if (!focus.ignored().isEmpty()) {
            json.add("masks", regions(focus.ignored()));
        }
        if (!focus.allowances().isEmpty()) {
            json.add("parts", parts(focus.allowances()));
        }
        if (!check.readings().isEmpty() && !check.history().isEmpty()) {
            json.add("history", history(check));
        }
        return json;
    }

    /** Returns what earlier runs measured, a list a measure: as an object a run, the names would be most of a large page. */
    private static JsonObject history(ReportedCheck check) {
        JsonObject json = new JsonObject();
        check.readings().stream().map(Reading::measure).forEach(measure -> {
            JsonArray values = new JsonArray();
            check.history().forEach(run -> values.add(number(run.get(measure))));
            json.add(measure.key(), values);
        });
        return json;
    }

    /** A line of a few pixels has no use for more digits. JSON has no infinity. */
    private static JsonElement number(@Nullable Double value) {
        return value == null || value.isInfinite()
                ? JsonNull.INSTANCE
                : new JsonPrimitive(
                        new BigDecimal(value).round(DIGITS_OF_HISTORY).stripTrailingZeros());
    }

    private static JsonObject measure(Measure measure) {
        JsonObject json = new JsonObject();
        json.addProperty("id", measure.key());
        json.addProperty("label", label(measure));
        json.addProperty("digits", measure.digits());
        json.addProperty("atLeast", measure.direction() == Direction.AT_LEAST);
        return json;
    }

    private static JsonArray parts(List<Focus.Allowance> allowances) {
        JsonArray json = new JsonArray();
        allowances.forEach(allowance -> {
            JsonObject part = region(allowance.region());
            part.addProperty("label", allowance.tolerance().toString());
            json.add(part);
        });
        return json;
    }

    private static JsonArray regions(List<Region> regions) {
        JsonArray json = new JsonArray();
        regions.forEach(region -> json.add(region(region)));
        return json;
    }

    private static JsonObject region(Region region) {
        JsonObject json = new JsonObject();
        json.addProperty("x", region.x());
        json.addProperty("y", region.y());
        json.addProperty("width", region.width());
        json.addProperty("height", region.height());
        return json;
    }
}
