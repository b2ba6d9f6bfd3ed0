package dev.lpips.tools.lite.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.tools.lite.chance.Pool;
import dev.lpips.tools.lite.distortion.Raster;
import dev.lpips.tools.lite.drawing.Drawing;
import dev.lpips.tools.lite.drawing.Rendering;
import dev.lpips.tools.lite.drawing.Scene;
import dev.lpips.tools.lite.drawing.SceneKind;
import dev.lpips.tools.lite.drawing.Shot;
import dev.lpips.tools.lite.drawing.View;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneKindsTest {

    static Stream<SceneKind> kinds() {
        return Stream.of(SceneKinds.CHARTS, SceneKinds.TEXTS, SceneKinds.SCREENS)
                .flatMap(families -> families.all().stream());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_draws_something_that_can_be_seen(SceneKind kind) {
        for (long seed = 0; seed < 8; seed++) {
            Drawing drawing = Scene.of(kind, seed, Pool.WITH_UNSEEN, 300, 300).draw();
            Rendering rendering = new Rendering(Rendering.Smoothing.GREY, true, true, true);
            Raster picture = Raster.of(new Shot(drawing, rendering, new View(0, 0, 300, 1, 1)).paint());

            assertThat(drawing.elements()).hasSizeGreaterThan(1);
            assertThat(picture.contrast()).isGreaterThan(3);
        }
    }

    @Test
    void a_changed_datum_leaves_all_else_where_it_is() {
        Scene scene = Scene.of(BarCharts::grouped, 5, Pool.KNOWN, 300, 300);
        Drawing before = scene.draw();
        Drawing after = scene.withValue(0, 0.5).draw();

        long changed = IntStream.range(0, before.elements().size())
                .filter(i -> !before.elements()
                        .get(i)
                        .bounds()
                        .equals(after.elements().get(i).bounds()))
                .count();

        assertThat(after.elements()).hasSameSizeAs(before.elements());
        assertThat(changed).isBetween(1L, 3L);
    }
}
