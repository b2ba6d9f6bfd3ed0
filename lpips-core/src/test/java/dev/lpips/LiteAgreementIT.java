package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleDistance;
import dev.lpips.oracle.OraclePictures;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The bundled model against the distances the original recorded for AlexNet, on pictures that were never trained on. The bounds are
 * loose: how well it agrees is measured elsewhere, on a thousand pairs. Here it is found out if another file was bundled.
 */
class LiteAgreementIT {

    private static final List<OracleDistance> ALEX = OracleDistance.all().stream()
            .filter(each -> each.weights().equals("real") && each.model().equals(ModelName.of(Backbone.ALEX)))
            .toList();

    @Test
    void small_distances_are_off_by_little() {
        try (Lpips lite = Lpips.open(LpipsOptions.defaults())) {
            double error = ALEX.stream()
                    .filter(each -> each.distance() < 0.25)
                    .mapToDouble(each -> Math.abs(measure(lite, each) - each.distance()))
                    .average()
                    .orElseThrow();

            System.out.printf("lite is off by %.4f on average, below 0.25, on recorded distances%n", error);
            assertThat(error).isLessThan(0.04);
        }
    }

    @Test
    void what_is_clearly_closer_is_closer() {
        try (Lpips lite = Lpips.open(LpipsOptions.defaults())) {
            List<OracleDistance> sorted = ALEX.stream()
                    .sorted(Comparator.comparingDouble(OracleDistance::distance))
                    .toList();
            List<Double> measured =
                    sorted.stream().map(each -> measure(lite, each)).toList();

            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i; j < sorted.size(); j++) {
                    if (sorted.get(j).distance() > 3 * sorted.get(i).distance() + 0.02) {
                        assertThat(measured.get(j))
                                .as("%s against %s", sorted.get(j), sorted.get(i))
                                .isGreaterThan(measured.get(i));
                    }
                }
            }
        }
    }

    private static double measure(Lpips lite, OracleDistance pair) {
        return lite.compare(OraclePictures.named(pair.reference()), OraclePictures.named(pair.actual()))
                .distance();
    }
}
