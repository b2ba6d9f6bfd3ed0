package dev.lpips.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Recorded feature differences of a pair at one layer, in double precision.
 *
 * @param network the id of the network
 * @param weights {@code real} or {@code synthetic}
 * @param reference the name of a picture
 * @param actual the name of the other
 * @param layer the layer
 * @param featureMse the mean squared difference
 * @param style the style distance
 */
public record OracleFeatures(
        String network,
        String weights,
        String reference,
        String actual,
        String layer,
        double featureMse,
        double style) {

    /** Returns all that are recorded. */
    public static List<OracleFeatures> all() {
        try {
            return Files.readAllLines(Path.of("../golden-images/oracle/features.csv")).stream()
                    .skip(1)
                    .map(line -> parse(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OracleFeatures parse(String[] cells) {
        return new OracleFeatures(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]));
    }

    @Override
    public String toString() {
        return "%s, %s weights, %s, %s, %s".formatted(network, weights, reference, actual, layer);
    }
}
