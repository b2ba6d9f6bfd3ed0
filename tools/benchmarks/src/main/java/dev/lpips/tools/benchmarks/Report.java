package dev.lpips.tools.benchmarks;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines measured so far: a Markdown table for people, JSON for programs. */
final class Report {

    private final List<Line> lines = new ArrayList<>();

    void add(Line line) {
        lines.add(line);
        // A full run takes long: whoever watches sees how far it is.
        System.err.println(markdown(line));
    }

    /** Returns the conditions and the table. */
    String markdown(Map<String, String> conditions) {
        StringBuilder text = new StringBuilder();
        conditions.forEach((key, value) ->
                text.append("- ").append(key).append(": ").append(value).append('\n'));
        text.append("\n| case | median | ratio | target | met? | note |\n|---|---:|---:|---|---|---|\n");
        lines.forEach(line -> text.append(markdown(line)).append('\n'));
        return text.toString();
    }

    /** Returns the page that README quotes. */
    String page(Map<String, String> conditions) {
        return """
                # Benchmarks

                <!-- The command in tools/benchmarks writes this page. Do not edit it: measure again. -->

                [What the lines mean, and the command](../tools/benchmarks/README.md). Read the ratios rather than the
                milliseconds: both sides of a ratio took turns in one run.

                """ + markdown(conditions);
    }

    void write(Path file, Map<String, String> conditions) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measured", Instant.now().toString());
        json.putAll(conditions);
        json.put("lines", lines.stream().map(Report::json).toList());
        Files.writeString(
                file,
                new GsonBuilder()
                                .setPrettyPrinting()
                                .disableHtmlEscaping()
                                .create()
                                .toJson(json)
                        + "\n");
    }

    /** Returns a number as it is read best: three digits, or an exponent if it is tiny. */
    static String number(double number) {
        if (number == 0) {
            return "0";
        }
        double size = Math.abs(number);
        return String.format(Locale.ROOT, size < 1e-3 ? "%.1e" : size < 100 ? "%.2f" : "%.0f", number);
    }

    private static String markdown(Line line) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        line.name(),
                        line.value() == null ? "" : (number(line.value()) + " " + line.unit()).strip(),
                        orBlank(line.ratio() == null ? null : number(line.ratio())),
                        orBlank(line.target()),
                        line.met().map(met -> met ? "yes" : "NO").orElse(""),
                        line.note());
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("case", line.name());
        object.put("value", line.value());
        object.put("unit", line.unit());
        object.put("ratio", line.ratio());
        object.put("target", orBlank(line.target()));
        object.put("met", line.met().orElse(null));
        object.put("note", line.note());
        return object;
    }

    private static String orBlank(@Nullable Object text) {
        return text == null ? "" : text.toString();
    }
}
