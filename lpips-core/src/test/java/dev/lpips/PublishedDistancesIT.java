package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lpips.image.io.Pictures;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example pictures of the original project, from file to distance. */
class PublishedDistancesIT {

    private static final Path PICTURES = Path.of("../../shared/reference/images");

    @ParameterizedTest
    @CsvSource({
        "ALEX, ex_p0, 0.721880709",
        "ALEX, ex_p1, 0.137565609",
        "SQUEEZE, ex_p0, 0.711047645",
        "SQUEEZE, ex_p1, 0.147901579"
    })
    void example_pictures_have_their_published_distance(
            Backbone backbone, String actual, double published, @TempDir Path home) {
        assumeTrue(OracleModels.haveRealWeights(), "the real weights are not beside this checkout");
        ModelName name = ModelName.of(backbone);
        LpipsOptions options = LpipsOptions.defaults().withModel(name).withStore(OracleModels.real(name, home));

        try (Lpips lpips = Lpips.open(options)) {
            Comparison comparison = lpips.compare(
                    Pictures.pixels(PICTURES.resolve("ex_ref.png")),
                    Pictures.pixels(PICTURES.resolve(actual + ".png")));

            assertThat(comparison.distance()).isCloseTo(published, within(1e-6));
        }
    }
}
