package dev.lpips.internal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.LpipsOptions.Scope;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.measure.Style;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.oracle.OracleModels;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The style of what changed is that of the whole picture: of Gram matrices, equal places cancel. */
class LocalStyleIT {

    private static final double SAME = 2e-5;

    @TempDir
    private static Path home;

    private static final Map<ModelName, ModelStore> STORES = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "LITE, tap1",
        "LITE, tap3",
        "LITE, tap5",
        "ALEX, relu1",
        "ALEX, relu2",
        "ALEX, relu5",
        "SQUEEZE, tap1",
        "SQUEEZE, tap2",
        "VGG, relu2_1"
    })
    void random_changes_give_the_style_of_the_whole_picture(Backbone backbone, String layer) {
        Random random = new Random(29);
        PixelSize size = new PixelSize(431, 303);
        Pixels reference = LocalPictures.noise(size, random);
        try (Lpips changed = open(backbone, Scope.CHANGED_AREAS);
                Lpips whole = open(backbone, Scope.WHOLE_PICTURE)) {
            for (int i = 0; i < 3; i++) {
                List<Region> boxes = LocalPictures.boxes(size, random);
                Pixels actual = LocalPictures.changed(reference, boxes, random);

                double expected = style(whole, reference, actual, layer);

                assertThat(style(changed, reference, actual, layer))
                        .as(boxes.toString())
                        .isCloseTo(expected, within(SAME * expected));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LITE, tap1", "ALEX, relu1", "SQUEEZE, tap1"})
    void a_pixel_in_the_last_column_counts_as_in_the_whole_picture_although_a_layer_may_not_see_it(
            Backbone backbone, String layer) {
        Random random = new Random(37);
        int unseen = 0;
        try (Lpips changed = open(backbone, Scope.CHANGED_AREAS);
                Lpips whole = open(backbone, Scope.WHOLE_PICTURE)) {
            for (int width = 80; width < 112; width++) {
                PixelSize size = new PixelSize(width, 80);
                Pixels reference = LocalPictures.noise(size, random);
                Pixels actual = LocalPictures.changed(reference, List.of(new Region(width - 1, 40, 1, 1)), random);

                double expected = style(whole, reference, actual, layer);

                assertThat(style(changed, reference, actual, layer))
                        .as(size.toString())
                        .isCloseTo(expected, within(SAME * expected + 1e-12));
                unseen += expected == 0 ? 1 : 0;
            }
        }
        assertThat(unseen).as("sizes whose last column no cell sees").isPositive();
    }

    @Test
    void a_picture_larger_than_memory_has_a_style_if_what_changed_is_not() {
        Random random = new Random(31);
        PixelSize size = new PixelSize(640, 480);
        Pixels reference = LocalPictures.noise(size, random);
        Pixels near = LocalPictures.changed(reference, List.of(new Region(20, 30, 9, 9)), random);
        Pixels far =
                LocalPictures.changed(reference, List.of(new Region(20, 30, 9, 9), new Region(600, 430, 9, 9)), random);
        Pixels everywhere = LocalPictures.noise(size, random);
        LpipsOptions options = LpipsOptions.defaults().withActivationBytes(4 << 20);
        try (Lpips small = Lpips.open(options);
                Lpips whole = open(Backbone.LITE, Scope.WHOLE_PICTURE)) {
            for (Pixels actual : List.of(near, far)) {
                double expected = style(whole, reference, actual, "tap1");

                assertThat(style(small, reference, actual, "tap1"))
                        .isPositive()
                        .isCloseTo(expected, within(SAME * expected));
            }
            assertThatThrownBy(() -> style(small, reference, everywhere, "tap1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The style of 640 x 480 cannot be measured in one piece");
        }
    }

    private static double style(Lpips lpips, Pixels reference, Pixels actual, String layer) {
        Style style = new Style(layer);
        return lpips.measure(reference, actual, List.of(style))
                .readings()
                .get(style)
                .value();
    }

    private static Lpips open(Backbone backbone, Scope scope) {
        ModelName name = ModelName.of(backbone);
        ModelStore store = STORES.computeIfAbsent(name, each -> OracleModels.synthetic(each, home));
        return Lpips.open(LpipsOptions.defaults()
                .withModel(name)
                .withStore(store)
                .withScope(scope)
                .withActivationBytes(1L << 40));
    }
}
