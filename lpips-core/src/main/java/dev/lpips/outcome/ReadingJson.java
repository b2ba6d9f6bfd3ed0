package dev.lpips.outcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lpips.Reading;
import dev.lpips.Threshold;
import dev.lpips.image.Region;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Measures;
import java.util.List;
import java.util.Optional;

/** Readings as JSON: {@code {"distance": {"measured": 0.12, "limit": 0.05}, ...}}, with the places of changes. */
final class ReadingJson {

    private static final int MAXIMUM_LIST = 10_000;

    private ReadingJson() {}

    static JsonObject write(List<Reading> readings) {
        JsonObject json = new JsonObject();
        readings.forEach(reading -> json.add(reading.measure().key(), write(reading)));
        return json;
    }

    static List<Reading> read(HostileJson json) {
        return json.keys().stream()
                .map(key -> read(Measures.of(key), json.object(key).orElseThrow()))
                .toList();
    }

    static JsonObject region(Region region) {
        JsonObject json = new JsonObject();
        json.addProperty("x", region.x());
        json.addProperty("y", region.y());
        json.addProperty("width", region.width());
        json.addProperty("height", region.height());
        return json;
    }

    static Region region(HostileJson json) {
        return new Region(
                json.number("x", 0, HostileJson.MAXIMUM_SIDE),
                json.number("y", 0, HostileJson.MAXIMUM_SIDE),
                json.number("width", 1, HostileJson.MAXIMUM_SIDE),
                json.number("height", 1, HostileJson.MAXIMUM_SIDE));
    }

    private static JsonObject write(Reading reading) {
        JsonObject json = new JsonObject();
        if (Double.isInfinite(reading.measured())) {
            json.addProperty("measured", Double.toString(reading.measured()));
        } else {
            json.addProperty("measured", reading.measured());
        }
        json.addProperty("limit", reading.threshold().limit());
        reading.found().place().ifPresent(place -> json.add("place", region(place)));
        JsonArray notes = new JsonArray();
        reading.found().notes().forEach(notes::add);
        json.add("notes", notes);
        JsonArray changes = new JsonArray();
        reading.found().changes().forEach(change -> {
            JsonObject each = region(change.region());
            each.addProperty("what", change.what());
            changes.add(each);
        });
        json.add("changes", changes);
        return json;
    }

    private static Reading read(Measure measure, HostileJson json) {
        Optional<Region> place = json.object("place").map(ReadingJson::region);
        List<Measured.Change> changes = json.objects("changes", MAXIMUM_LIST).stream()
                .map(each -> new Measured.Change(region(each), each.line("what")))
                .toList();
        return new Reading(
                measure,
                new Measured(json.decimal("measured"), place, json.lines("notes", MAXIMUM_LIST), changes),
                new Threshold(json.decimal("limit"), measure.direction()));
    }
}
