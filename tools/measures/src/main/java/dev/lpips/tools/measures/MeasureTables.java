package dev.lpips.tools.measures;

import dev.lpips.Lpips;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the tables of {@code docs/measures.md}. */
public final class MeasureTables {

    /** The measures that a check can bound, and two of a layer in the middle of the bundled network. */
    static final List<Measure> MEASURES = Stream.concat(
                    Measures.all().stream(), Measures.list("featureMse@tap3,style@tap3").stream())
            .toList();

    private MeasureTables() {}

    /**
     * Measures everything, and writes the page.
     *
     * @param arguments the page with the text around the tables, and where the page with new tables goes
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        String page = Files.readString(Path.of(arguments[0]));
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, Page.withTables(page, measure()));
    }

    private static Map<Kind, Map<Change, Readings>> measure() {
        Map<Kind, Map<Change, Readings>> tables = new EnumMap<>(Kind.class);
        try (Lpips lpips = Lpips.open()) {
            for (Kind kind : Kind.values()) {
                Pixels plain = Pictures.pixels(kind.draw(Look.PLAIN));
                Map<Change, Readings> table = new EnumMap<>(Change.class);
                for (Change change : Change.values()) {
                    Pixels changed = Pictures.pixels(change.of(kind));
                    table.put(
                            change,
                            new Readings(lpips.measure(plain, changed, MEASURES).readings()));
                }
                tables.put(kind, table);
            }
        }
        return tables;
    }
}
