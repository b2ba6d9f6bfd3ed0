package example.scenes;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.junit.GoldenImages;
import dev.lpips.rules.GoldenRules;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GoldenImages(directory = "goldens")
class SceneTest {

    private static final Path GOLDENS = Path.of("goldens");

    /** As the calibration left it. */
    private final Tolerance tolerance = GoldenRules.of(GOLDENS).tolerance(new GoldenName("SceneTest/balls"));

    private final double lamp = Double.parseDouble(System.getProperty("scenes.lamp", "0"));

    @Test
    void scene_looks_as_it_should() {
        assertThatImage(Scene.withLampAt(lamp).render(System.nanoTime())).matchesGolden("balls");
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
    void noise_of_any_seed_does_not_matter(long seed) {
        BufferedImage render = Scene.withLampAt(0).render(seed);

        assertThatImage(render).isNotIdenticalTo(GOLDENS.resolve("SceneTest/balls.png"));
        assertThatImage(render).isSimilarTo(GOLDENS.resolve("SceneTest/balls.png"), tolerance);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -1.5, 1.5, 2})
    void a_lamp_that_moved_is_seen_through_the_noise(double moved) {
        BufferedImage render = Scene.withLampAt(moved).render(201);

        assertThatThrownBy(() -> assertThatImage(render).isSimilarTo(GOLDENS.resolve("SceneTest/balls.png"), tolerance))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image is not perceptually close");
    }
}
