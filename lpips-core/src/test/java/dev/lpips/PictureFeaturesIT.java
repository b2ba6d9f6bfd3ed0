package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lpips.engine.FeatureMap;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.engine.PictureTensor;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.djl.OnnxEngines;
import dev.lpips.measure.Measures;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.model.Weighting;
import dev.lpips.oracle.OracleModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distance of features is that of a comparison. */
class PictureFeaturesIT {

    private static final double SAME = 1e-6;
    private static final PixelSize SQUARE = new PixelSize(64, 64);

    @TempDir
    private static Path home;

    private static final Map<String, Lpips> OPEN = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "LITE, LEARNED",
        "ALEX, LEARNED",
        "ALEX, UNIFORM",
        "SQUEEZE, LEARNED",
        "SQUEEZE, UNIFORM",
        "VGG, LEARNED",
        "VGG, UNIFORM"
    })
    void the_distance_of_features_is_that_of_a_comparison(Backbone backbone, Weighting weighting) throws Exception {
        ModelName name = ModelName.of(backbone).withWeighting(weighting);

        verify(ruler(OracleModels.synthetic(name, folder("synthetic", name)), name));
    }

    @ParameterizedTest
    @CsvSource({"ALEX, LEARNED", "ALEX, UNIFORM", "SQUEEZE, LEARNED"})
    void so_it_is_with_the_real_weights(Backbone backbone, Weighting weighting) throws Exception {
        assumeTrue(OracleModels.haveRealWeights(), "the real weights are not beside this checkout");
        ModelName name = ModelName.of(backbone).withWeighting(weighting);

        verify(ruler(OracleModels.real(name, folder("real", name)), name));
    }

    @Test
    void of_transparent_pictures_the_background_counts_on_which_they_differ_more() {
        Pixels opaque = picture(new PixelSize(70, 50), 2);
        Pixels shadow = transparent(picture(new PixelSize(70, 50), 1), 0x60);
        for (AlphaPolicy policy : AlphaPolicy.values()) {
            try (Lpips lpips = Lpips.open(LpipsOptions.defaults().withAlpha(policy))) {
                verify(lpips, shadow, opaque);
                verify(lpips, shadow, transparent(opaque, 0xA0));
            }
        }
    }

    @Test
    void equal_pictures_have_the_distance_0_and_one_changed_pixel_is_told() {
        Lpips lpips = lite();
        Pixels picture = picture(new PixelSize(90, 64), 3);
        int[] argb = picture.toArgb();
        argb[90 * 30 + 40] ^= 0x010000;
        Pixels almost = Pixels.ofArgb(picture.size(), argb);

        double distance = lpips.features(picture).distanceTo(lpips.features(almost));

        assertThat(lpips.features(picture).distanceTo(lpips.features(picture))).isZero();
        assertThat(distance)
                .isPositive()
                .isCloseTo(lpips.compare(picture, almost).distance(), within(1e-9));
    }

    @Test
    void all_measures_of_features_are_those_of_the_pictures() {
        Lpips lpips = lite();
        Pixels one = transparent(picture(new PixelSize(130, 100), 4), 0xC0);
        Pixels other = picture(new PixelSize(130, 100), 5);

        Measurements ofFeatures = lpips.measure(lpips.features(one), lpips.features(other), Measures.all());
        Measurements ofPixels = lpips.measure(one, other, Measures.all());

        assertThat(ofPixels.readings())
                .isNotEmpty()
                .allSatisfy((measure, found) -> assertThat(
                                ofFeatures.readings().get(measure).value())
                        .as(measure.key())
                        .isCloseTo(found.value(), within(SAME)));
        assertThat(ofFeatures.comparison().worstPatch().region())
                .isEqualTo(ofPixels.comparison().worstPatch().region());
        assertThat(ofFeatures.comparison().background())
                .isEqualTo(ofPixels.comparison().background());
    }

    @Test
    void all_pairs_of_six_pictures_are_six_runs() {
        AtomicInteger runs = new AtomicInteger();
        SharedEngines engines = SharedEngines.of(
                (onnx, device, threads) ->
                        new Counting(new OnnxEngines(notice -> {}).open(onnx, device, threads), runs),
                notice -> {});
        try (Lpips lpips = Lpips.open(LpipsOptions.defaults(), engines)) {
            lpips.features(picture(SQUARE, 0));
            runs.set(0); // those of the self-test

            List<PictureFeatures> all = IntStream.range(0, 6)
                    .mapToObj(seed -> lpips.features(picture(SQUARE, seed)))
                    .toList();

            assertThat(all)
                    .allSatisfy(one -> assertThat(all)
                            .filteredOn(other -> other != one)
                            .allSatisfy(
                                    other -> assertThat(one.distanceTo(other)).isPositive()));
            assertThat(runs).hasValue(6);
        }
    }

    @Test
    void features_that_cannot_be_compared_are_refused() throws Exception {
        Lpips lpips = lite();
        ModelName squeeze = ModelName.of(Backbone.SQUEEZE);
        PictureFeatures ofLite = lpips.features(picture(SQUARE, 1));
        PictureFeatures ofSqueeze = ruler(OracleModels.synthetic(squeeze, folder("refused", squeeze)), squeeze)
                .features(picture(SQUARE, 1));

        assertThatThrownBy(() -> ofLite.distanceTo(lpips.features(picture(new PixelSize(65, 64), 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Only pictures of one size can be compared, but these are 64 x 64 and 65 x 64");
        assertThatThrownBy(() -> ofLite.distanceTo(ofSqueeze))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Only features of one model can be compared, but these are of ");
        assertThatThrownBy(() -> lpips.measure(ofSqueeze, ofSqueeze, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("and this ruler is");
        Pixels shadow = transparent(picture(SQUARE, 1), 0x80);
        try (Lpips black = Lpips.open(LpipsOptions.defaults().withAlpha(AlphaPolicy.OVER_BLACK))) {
            assertThatThrownBy(() -> lpips.features(shadow).distanceTo(black.features(shadow)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("These transparent pictures were laid on ");
        }
    }

    @Test
    void a_picture_whose_features_do_not_fit_into_memory_is_refused() {
        try (Lpips lpips = Lpips.open(LpipsOptions.defaults().withActivationBytes(1 << 20))) {
            assertThat(lpips.hasRoomForFeatures(new PixelSize(64, 128))).isTrue();
            assertThat(lpips.hasRoomForFeatures(new PixelSize(65, 128))).isFalse();
            assertThatThrownBy(() -> lpips.features(picture(new PixelSize(65, 128), 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The features of 65 x 128 cannot be computed in one piece: at most 8192 pixels fit the bound on memory. Compare pairs of such pictures");
        }
    }

    private static void verify(Lpips lpips) {
        for (PixelSize size : List.of(SQUARE, new PixelSize(97, 65), new PixelSize(11, 40))) {
            verify(lpips, picture(size, 1), picture(size, 2));
            verify(lpips, picture(size, 3), noisy(picture(size, 3)));
        }
    }

    private static void verify(Lpips lpips, Pixels one, Pixels other) {
        double compared = lpips.compare(one, other).distance();
        PictureFeatures first = lpips.features(one);
        PictureFeatures second = lpips.features(other);

        assertThat(compared).isPositive();
        assertThat(first.distanceTo(second)).isCloseTo(compared, within(SAME)).isEqualTo(second.distanceTo(first));
    }

    private static Pixels picture(PixelSize size, int seed) {
        int ink = new Random(seed).nextInt(1 << 24);
        int[] argb = new int[size.area()];
        for (int i = 0; i < argb.length; i++) {
            int x = i % size.width();
            int y = i / size.width();
            boolean isInk = (x / (3 + seed) + y / 7) % 3 == 0;
            argb[i] = 0xFF000000 | (isInk ? ink : (x * 5 + y * 3 * (1 + seed)) % 256 * 0x010101);
        }
        return Pixels.ofArgb(size, argb);
    }

    private static Pixels noisy(Pixels picture) {
        Random random = new Random(7);
        int[] argb = picture.toArgb();
        for (int i = 0; i < argb.length; i++) {
            argb[i] ^= random.nextInt(4);
        }
        return Pixels.ofArgb(picture.size(), argb);
    }

    private static Pixels transparent(Pixels picture, int alpha) {
        int[] argb = picture.toArgb();
        for (int i = 0; i < argb.length; i += 2) {
            argb[i] = argb[i] & 0xFFFFFF | alpha << 24;
        }
        return Pixels.ofArgb(picture.size(), argb);
    }

    private static Path folder(String weights, ModelName name) throws Exception {
        return Files.createDirectories(home.resolve(weights + name.backbone() + name.weighting()));
    }

    private static Lpips lite() {
        return ruler(ModelStore.standard(), ModelName.of(Backbone.LITE));
    }

    private static Lpips ruler(ModelStore store, ModelName name) {
        return OPEN.computeIfAbsent(
                store + " " + name,
                key -> Lpips.open(LpipsOptions.defaults().withModel(name).withStore(store)));
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(Lpips::close);
    }

    private record Counting(PerceptualEngine engine, AtomicInteger runs) implements PerceptualEngine {
        @Override
        public List<LayerMap> evaluate(PairTensor pair) {
            runs.incrementAndGet();
            return engine.evaluate(pair);
        }

        @Override
        public List<FeatureMap> features(PictureTensor picture) {
            runs.incrementAndGet();
            return engine.features(picture);
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
