package dev.lpips.tools.lite.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Pool;
import dev.lpips.tools.lite.distortion.Raster;
import dev.lpips.tools.lite.scenes.SceneKinds;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEditsTest {

    private static final Rendering SMOOTH = new Rendering(Rendering.Smoothing.GREY, true, true, true);

    static Stream<GoldenEdit> edits() {
        return GoldenEdits.FAMILIES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void every_edit_changes_pixels_of_some_screens(GoldenEdit edit) {
        int changed = 0;
        for (long seed = 0; seed < 40; seed++) {
            Dice dice = new Dice(seed, Pool.KNOWN);
            SceneKind kind = (seed % 2 == 0 ? SceneKinds.SCREENS : SceneKinds.CHARTS).draw(dice);
            Shot shot = new Shot(Scene.of(kind, seed, Pool.KNOWN, 160, 160).draw(), SMOOTH, new View(0, 0, 160, 1, 1));
            Optional<Shot> after = edit.apply(shot, dice);
            changed += after.isPresent() && !same(shot.paint(), after.get().paint()) ? 1 : 0;
        }

        assertThat(changed).isPositive();
    }

    @Test
    void an_edit_of_icons_says_that_a_drawing_without_icons_has_none() {
        Shot shot = shot(sketch -> sketch.text("7", 10, 20, sketch.face(), Color.RED));

        assertThat(ElementEdits.missingIcon(shot, new Dice(1, Pool.KNOWN))).isEmpty();
        assertThat(WholeEdits.datum(shot, new Dice(1, Pool.KNOWN))).isEmpty();
    }

    @Test
    void a_digit_is_changed_where_a_digit_is() {
        Shot shot = shot(sketch -> sketch.text("Total 7 EUR", 10, 20, sketch.face(), Color.RED));

        Shot after = TextEdits.digit(shot, new Dice(1, Pool.KNOWN)).orElseThrow();

        assertThat(after.drawing().elements().get(1))
                .isInstanceOfSatisfying(
                        Element.Text.class, text -> assertThat(text.text()).matches("Total \\d EUR"));
    }

    @Test
    void light_and_dark_change_places_and_hues_stay() {
        assertThat(Colours.lightnessInverted(Color.WHITE)).isEqualTo(Color.BLACK);
        assertThat(Colours.lightnessInverted(new Color(200, 100, 100))).isEqualTo(new Color(155, 55, 55));
    }

    private static Shot shot(SceneKind kind) {
        return new Shot(Scene.of(kind, 1, Pool.KNOWN, 64, 64).draw(), SMOOTH, new View(0, 0, 64, 1, 1));
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        Raster a = Raster.of(one);
        Raster b = Raster.of(other);
        return Arrays.equals(a.plane(0), b.plane(0))
                && Arrays.equals(a.plane(1), b.plane(1))
                && Arrays.equals(a.plane(2), b.plane(2));
    }
}
