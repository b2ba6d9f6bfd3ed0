package dev.lpips.internal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.LpipsOptions.Scope;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Evaluating only what changed, or tile by tile, gives the numbers of the whole picture. */
class LocalEvaluationIT {

    private static final double SAME = 1e-7;

    @TempDir
    private static Path home;

    private static final Map<Backbone, LpipsOptions> OPTIONS = new EnumMap<>(Backbone.class);
    private static final Map<LpipsOptions, Lpips> OPEN = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "LITE, 640, 480, 6",
        "LITE, 701, 377, 6",
        "LITE, 733, 409, 6",
        "ALEX, 640, 480, 6",
        "ALEX, 701, 377, 6",
        "ALEX, 900, 260, 4",
        "SQUEEZE, 640, 480, 4",
        "SQUEEZE, 715, 391, 6",
        "VGG, 528, 300, 1",
        "VGG, 401, 453, 2"
    })
    void changed_areas_give_the_numbers_of_the_whole_picture(Backbone backbone, int width, int height, int tries) {
        Random random = new Random(31L * width + height);
        for (int i = 0; i < tries; i++) {
            Pixels reference = LocalPictures.noise(new PixelSize(width, height), random);
            List<Region> boxes = LocalPictures.boxes(reference.size(), random);
            Pixels actual = LocalPictures.changed(reference, boxes, random);

            Comparison local = ruler(backbone, Scope.CHANGED_AREAS).compare(reference, actual);
            Comparison whole = ruler(backbone, Scope.WHOLE_PICTURE).compare(reference, actual);

            assertSame(local, whole, boxes.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Backbone.class, names = "VGG.*", mode = EnumSource.Mode.MATCH_NONE) // layers of alex's kinds
    void a_single_pixel_in_any_corner_gives_the_numbers_of_the_whole_picture(Backbone backbone) {
        PixelSize size = new PixelSize(431, 303);
        Random random = new Random(7);
        Pixels reference = LocalPictures.noise(size, random);
        for (Region corner : List.of(
                new Region(0, 0, 1, 1),
                new Region(430, 0, 1, 1),
                new Region(0, 302, 1, 1),
                new Region(430, 302, 1, 1))) {
            Pixels actual = LocalPictures.changed(reference, List.of(corner), random);

            Comparison local = ruler(backbone, Scope.CHANGED_AREAS).compare(reference, actual);
            Comparison whole = ruler(backbone, Scope.WHOLE_PICTURE).compare(reference, actual);

            assertSame(local, whole, corner.toString());
            assertThat(local.evaluatedFraction()).isLessThan(0.8);
        }
    }

    @ParameterizedTest
    @CsvSource({"LITE, 10", "ALEX, 20", "SQUEEZE, 100", "VGG, 250"})
    void tiles_give_the_numbers_of_the_whole_picture(Backbone backbone, int mebibytes) {
        Random random = new Random(11);
        Pixels reference = LocalPictures.noise(new PixelSize(733, 409), random);
        Pixels actual = LocalPictures.noise(new PixelSize(733, 409), random);
        LpipsOptions tiled = options(backbone).withActivationBytes((long) mebibytes << 20);

        Comparison tiles = open(tiled).compare(reference, actual);
        Comparison whole = ruler(backbone, Scope.WHOLE_PICTURE).compare(reference, actual);

        assertSame(tiles, whole, "tiles");
    }

    private static void assertSame(Comparison local, Comparison whole, String what) {
        assertThat(local.distance()).as(what).isCloseTo(whole.distance(), within(SAME));
        for (int layer = 0; layer < whole.layers().size(); layer++) {
            assertThat(local.layers().get(layer))
                    .as(what)
                    .isCloseTo(whole.layers().get(layer), within(SAME));
        }
        assertThat(local.worstPatch().distance())
                .as(what)
                .isCloseTo(whole.worstPatch().distance(), within(1e-6));
        assertThat(local.worstPatch().region())
                .as(what)
                .isEqualTo(whole.worstPatch().region());
        double[] expected = whole.distanceMap().values();
        double[] values = local.distanceMap().values();
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(values[i] - expected[i]));
        }
        assertThat(largest).as(what).isLessThan(1e-5);
    }

    private static Lpips ruler(Backbone backbone, Scope scope) {
        return open(options(backbone).withScope(scope).withActivationBytes(1L << 40));
    }

    private static Lpips open(LpipsOptions options) {
        return OPEN.computeIfAbsent(options, Lpips::open);
    }

    private static LpipsOptions options(Backbone backbone) {
        return OPTIONS.computeIfAbsent(backbone, each -> {
            ModelName name = ModelName.of(each);
            return LpipsOptions.defaults().withModel(name).withStore(OracleModels.synthetic(name, home));
        });
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(Lpips::close);
    }
}
