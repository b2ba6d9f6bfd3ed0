package dev.lpips.oracle;

import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelName;
import dev.lpips.model.Weighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One recorded distance, in double precision, of the original LPIPS. */
public record OracleDistance(
        ModelName model,
        String weights,
        String reference,
        String actual,
        double distance,
        List<Double> layers,
        List<Sample> samples) {

    /** A recorded value of the distance map. */
    public record Sample(int x, int y, double value) {}

    /** Returns all recorded distances. */
    public static List<OracleDistance> all() {
        try {
            return Files.readAllLines(Path.of("../golden-images/oracle/distances.csv")).stream()
                    .skip(1)
                    .map(line -> parse(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OracleDistance parse(String[] cells) {
        ModelName model = new ModelName(Backbone.of(cells[0]), LpipsVersion.of(cells[2]), Weighting.of(cells[3]));
        List<Double> layers =
                Arrays.stream(cells[7].split(";")).map(Double::valueOf).toList();
        List<Sample> samples = cells[8].isEmpty()
                ? List.of()
                : Arrays.stream(cells[8].split(";")).map(OracleDistance::sample).toList();
        return new OracleDistance(model, cells[1], cells[4], cells[5], Double.parseDouble(cells[6]), layers, samples);
    }

    private static Sample sample(String text) {
        String[] parts = text.split(":");
        return new Sample(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Double.parseDouble(parts[2]));
    }

    @Override
    public String toString() {
        return "%s, %s weights, %s, %s".formatted(model, weights, reference, actual);
    }
}
