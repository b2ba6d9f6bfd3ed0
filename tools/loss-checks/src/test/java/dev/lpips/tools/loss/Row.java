package dev.lpips.tools.loss;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A recorded loss in float64, and its gradient with respect to the actual picture in [-1, 1].
 *
 * @param weights {@code real} or {@code synthetic}
 * @param loss {@code lpips}, {@code featureMse:LAYER} or {@code style:LAYER}
 * @param gradientNorm the root of the sum of squares
 * @param samples rows of channel, y, x and slope
 */
record Row(
        String net,
        String weights,
        String reference,
        String actual,
        String loss,
        double value,
        double gradientNorm,
        List<List<Double>> samples) {

    static List<Row> all() {
        try (var stream = Objects.requireNonNull(Row.class.getResourceAsStream("gradients.json"))) {
            return List.of(new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), Row[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.join(" ", net, weights, loss, actual);
    }
}
