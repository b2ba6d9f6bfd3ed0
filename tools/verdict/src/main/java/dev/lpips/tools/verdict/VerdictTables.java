package dev.lpips.tools.verdict;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import example.charts.Curves;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Judges the labelled pairs of a folder and writes how often each rule is wrong: {@code verdict.md}, {@code readings.tsv} and
 * {@code roc.png}.
 *
 * <p>Arguments: the folder, see {@link LabelledPairs}, and the folder to write to.
 */
public final class VerdictTables {

    private VerdictTables() {}

    /** Runs the command. */
    public static void main(String[] arguments) throws IOException {
        List<LabelledPair> pairs = LabelledPairs.in(Path.of(arguments[0]));
        Path output = Files.createDirectories(Path.of(arguments[1]));
        List<Readings> readings = new ArrayList<>();
        try (Lpips lpips = Lpips.open(LpipsOptions.defaults())) {
            for (LabelledPair pair : pairs) {
                readings.add(Readings.measure(pair, lpips));
            }
        }
        String tables = tables(readings);
        Files.writeString(output.resolve("verdict.md"), tables);
        Files.writeString(output.resolve("readings.tsv"), lines(readings));
        ImageIO.write(picture(readings), "png", output.resolve("roc.png").toFile());
        System.out.print(tables);
    }

    static String tables(List<Readings> readings) {
        Confusion confusion = new Confusion(readings);
        Rule golden = Rule.ALL.get(0);
        return "## Rules\n\n%s\n## Readings alone\n\n%s\n## GOLDEN by kind\n\n%s\n## GOLDEN by page\n\n%s\n## Pairs that GOLDEN judges wrong\n\n%s"
                .formatted(
                        confusion.rules(),
                        new Roc(readings).table(),
                        confusion.by(golden, "kind", LabelledPair::kind),
                        confusion.by(golden, "page", LabelledPair::page),
                        confusion.wrong(golden));
    }

    private static String lines(List<Readings> readings) {
        StringBuilder lines = new StringBuilder();
        for (Readings each : readings) {
            String numbers = each.values().entrySet().stream()
                    .map(value -> String.format(Locale.ROOT, "%s=%.5f", value.getKey(), value.getValue()))
                    .collect(Collectors.joining("\t"));
            lines.append(String.join(
                            "\t",
                            each.pair().name(),
                            each.pair().group().toString(),
                            each.pair().kind(),
                            numbers))
                    .append('\n');
        }
        return lines.toString();
    }

    private static BufferedImage picture(List<Readings> readings) {
        Map<String, double[][]> curves = new LinkedHashMap<>();
        new Roc(readings)
                .curves()
                .forEach((name, points) -> curves.put(
                        name,
                        points.stream()
                                .map(point -> new double[] {100 * point.alarms(), 100 * point.caught()})
                                .toArray(double[][]::new)));
        return new Curves("Changes caught against noise that fails", "% of noise that fails", "% of changes caught")
                .draw(curves);
    }
}
