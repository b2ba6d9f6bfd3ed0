package dev.lpips.tools.lite.distortion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.Pixels;
import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Pool;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistortionsTest {

    static Stream<Distortion> distortions() {
        return Distortions.FAMILIES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("distortions")
    void every_distortion_changes_more_when_it_is_stronger(Distortion distortion) {
        Raster picture = picture();

        double weak = 0;
        double strong = 0;
        for (long seed = 0; seed < 12; seed++) {
            weak += difference(picture, distortion.apply(picture, 0.1, new Dice(seed, Pool.KNOWN)));
            strong += difference(picture, distortion.apply(picture, 0.95, new Dice(seed, Pool.KNOWN)));
        }

        assertThat(strong).isGreaterThan(weak);
    }

    @ParameterizedTest
    @MethodSource("distortions")
    void no_distortion_writes_into_its_input(Distortion distortion) {
        Raster picture = picture();
        Pixels before = picture.toPixels();

        distortion.apply(picture, 0.7, new Dice(3, Pool.KNOWN));

        assertThat(picture.toPixels()).isEqualTo(before);
    }

    @Test
    void training_never_draws_an_unseen_distortion() {
        List<String> unseen =
                Distortions.FAMILIES.unseen().stream().map(Distortion::name).toList();
        Dice known = new Dice(1, Pool.KNOWN);
        Dice any = new Dice(1, Pool.WITH_UNSEEN);

        assertThat(Stream.generate(() -> Distortions.draw(known).name()).limit(2000))
                .noneMatch(name -> unseen.stream().anyMatch(name::contains));
        assertThat(Stream.generate(() -> Distortions.draw(any).name()).limit(2000))
                .anyMatch(name -> unseen.stream().anyMatch(name::contains));
    }

    private static Raster picture() {
        Raster raster = new Raster(64, 64);
        Dice dice = new Dice(42, Pool.KNOWN);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 64 * 64; i++) {
                double wave = 60 * Math.sin(i % 64 / (3.0 + c)) + 50 * Math.cos(i / 64 / 5.0);
                raster.plane(c)[i] = (float) (128 + wave + 8 * dice.gaussian());
            }
        }
        return Raster.of(raster.toPixels());
    }

    private static double difference(Raster one, Raster other) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < one.plane(c).length; i++) {
                sum += Math.abs(one.plane(c)[i] - other.plane(c)[i]);
            }
        }
        return sum;
    }
}
