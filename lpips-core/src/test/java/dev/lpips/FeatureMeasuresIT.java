package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.measure.FeatureMse;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import dev.lpips.measure.Style;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures of features, with the bundled network. */
class FeatureMeasuresIT {

    private static final PixelSize SIZE = new PixelSize(420, 300);

    @ParameterizedTest
    @ValueSource(strings = {"tap1", "tap2", "tap3", "tap4", "tap5"})
    void feature_mse_looks_at_what_changed_and_is_that_of_the_whole_picture(String layer) {
        Pixels reference = page();
        Pixels actual = withBox(reference, 120, 80);

        double local = measure(LpipsOptions.Scope.CHANGED_AREAS, reference, actual, new FeatureMse(layer));
        double whole = measure(LpipsOptions.Scope.WHOLE_PICTURE, reference, actual, new FeatureMse(layer));

        assertThat(local).isPositive().isCloseTo(whole, within(1e-6 * whole));
    }

    @Test
    void equal_pictures_differ_by_nothing_and_load_no_network() {
        assertThat(measure(LpipsOptions.Scope.CHANGED_AREAS, page(), page(), new FeatureMse("tap3")))
                .isZero();
        assertThat(measure(LpipsOptions.Scope.CHANGED_AREAS, page(), page(), new Style("tap3")))
                .isZero();
    }

    @Test
    void style_forgets_where_things_are_and_feature_mse_does_not() {
        Pixels reference = page();
        Pixels mirrored = moved(reference, 64);

        double style = measure(LpipsOptions.Scope.CHANGED_AREAS, reference, mirrored, new Style("tap2"));
        double other = measure(LpipsOptions.Scope.CHANGED_AREAS, reference, plain(), new Style("tap2"));
        double mse = measure(LpipsOptions.Scope.CHANGED_AREAS, reference, mirrored, new FeatureMse("tap2"));
        double otherMse = measure(LpipsOptions.Scope.CHANGED_AREAS, reference, plain(), new FeatureMse("tap2"));

        assertThat(style / other).isLessThan(mse / otherMse / 10);
    }

    @Test
    void are_bounds_of_a_tolerance() {
        Tolerance tolerance = Tolerance.of(Measures.of("feature-mse@tap2"), 1e-6);
        try (Lpips lpips = Lpips.open()) {
            assertThat(lpips.judge(page(), page(), tolerance)).isInstanceOf(Verdict.Match.class);
            assertThat(lpips.judge(page(), withBox(page(), 10, 10), tolerance)).isInstanceOf(Verdict.Mismatch.class);
        }
    }

    @Test
    void a_layer_that_the_network_does_not_have_is_an_error_that_lists_those_it_has() {
        assertThatThrownBy(() ->
                        measure(LpipsOptions.Scope.CHANGED_AREAS, page(), plain(), Measures.of("featureMse@relu3_3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lite has no layer \"relu3_3\"; there are tap1, tap2, tap3, tap4, tap5");
        assertThatThrownBy(() -> Measures.of("style@../x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not the name of a layer: \"../x\"");
    }

    @Test
    void a_picture_whose_style_does_not_fit_into_memory_is_refused() {
        try (Lpips lpips = Lpips.open(LpipsOptions.defaults().withActivationBytes(1 << 20))) {
            assertThatThrownBy(() -> lpips.measure(page(), plain(), List.of(new Style("tap1"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "The style of 420 x 300 cannot be measured in one piece: at most 6068 pixels");
            assertThat(lpips.measure(page(), plain(), List.of(new FeatureMse("tap1")))
                            .readings())
                    .hasSize(1);
        }
    }

    private static double measure(LpipsOptions.Scope scope, Pixels reference, Pixels actual, Measure measure) {
        try (Lpips lpips = Lpips.open(LpipsOptions.defaults().withScope(scope))) {
            return lpips.measure(reference, actual, List.of(measure))
                    .readings()
                    .get(measure)
                    .value();
        }
    }

    private static Pixels page() {
        int[] argb = new int[SIZE.area()];
        for (int i = 0; i < argb.length; i++) {
            int x = i % SIZE.width() / 3;
            int y = i / SIZE.width();
            boolean isInk = y % 20 > 6 && y % 20 < 15 && (x * 7 + y / 20 * 13) % 5 < 2;
            argb[i] = isInk ? 0xFF203040 : 0xFFF4F0E8;
        }
        return Pixels.ofArgb(SIZE, argb);
    }

    private static Pixels plain() {
        int[] argb = new int[SIZE.area()];
        Arrays.fill(argb, 0xFF8090A0);
        return Pixels.ofArgb(SIZE, argb);
    }

    private static Pixels moved(Pixels picture, int columns) {
        int[] argb = new int[SIZE.area()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = picture.argb((i + columns) % SIZE.width(), i / SIZE.width());
        }
        return Pixels.ofArgb(SIZE, argb);
    }

    private static Pixels withBox(Pixels picture, int left, int top) {
        int[] argb = picture.toArgb();
        for (int y = top; y < top + 12; y++) {
            Arrays.fill(argb, y * SIZE.width() + left, y * SIZE.width() + left + 20, 0xFFC02020);
        }
        return Pixels.ofArgb(SIZE, argb);
    }
}
