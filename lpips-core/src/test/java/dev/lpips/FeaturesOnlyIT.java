package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.batch.LoadedPair;
import dev.lpips.batch.Measurement;
import dev.lpips.batch.PairMeasurer;
import dev.lpips.batch.PicturePair;
import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import dev.lpips.engine.EngineFactory;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.djl.OnnxEngines;
import dev.lpips.loss.ColourRange;
import dev.lpips.loss.FeatureLoss;
import dev.lpips.loss.LpipsLoss;
import dev.lpips.measure.Distance;
import dev.lpips.measure.FeatureMse;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Psnr;
import dev.lpips.measure.Style;
import dev.lpips.measure.WorstPatchDistance;
import dev.lpips.model.Backbone;
import dev.lpips.model.Model;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.model.NoDistanceException;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.OraclePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VGG19, whose features can be compared and which has no distance. */
class FeaturesOnlyIT {

    private static final ModelName VGG19 = ModelName.of(Backbone.VGG19);
    private static final FeatureMse RELU3_4 = new FeatureMse("relu3_4");

    // Of golden-images/oracle/features.csv.
    private static final double KNOWN = 0.03104773738589278;

    @TempDir
    private static Path home;

    private static ModelStore store;

    private final Pixels reference = OraclePictures.named("gradient@64x64");
    private final Pixels actual = OraclePictures.named("gradient+box@64x64");

    @BeforeAll
    static void install() {
        store = OracleModels.synthetic(VGG19, home);
    }

    @Test
    void features_of_its_layers_are_judged() {
        try (Lpips lpips = open()) {
            assertThat(lpips.judge(reference, actual, Tolerance.of(RELU3_4, 1.001 * KNOWN))
                            .isMatch())
                    .isTrue();
            assertThat(lpips.judge(reference, actual, Tolerance.of(RELU3_4, 0.999 * KNOWN))
                            .isMatch())
                    .isFalse();
            assertThat(lpips.judge(reference, reference, Tolerance.of(RELU3_4, 0))
                            .isMatch())
                    .isTrue();
            assertThat(lpips.model()).hasToString("vgg19 features");
        }
    }

    @Test
    void other_measures_stand_beside_them() {
        try (Lpips lpips = open()) {
            assertThat(lpips.measure(reference, actual, List.of(new Psnr(), new Style("relu1_1")))
                            .readings()
                            .get(new Psnr())
                            .value())
                    .isEqualTo(23.79096699265038, within(1e-9));
        }
    }

    @Test
    void what_needs_a_distance_says_what_can_be_used_instead() {
        try (Lpips lpips = open()) {
            assertThatThrownBy(() -> lpips.compare(reference, actual))
                    .isInstanceOf(NoDistanceException.class)
                    .hasMessage(
                            "vgg19 has no LPIPS distance and no version, because LPIPS has no heads for it. Measure featureMse@relu3_4 or style@relu3_4"
                                    + " with it, or train with FeatureLoss; or use lite, alex, squeeze or vgg. Presets judge distances too:"
                                    + " lpips.distance=none and lpips.worstPatch=none leave them out");
            assertThatThrownBy(() -> lpips.features(reference)).isInstanceOf(NoDistanceException.class);
            assertThatThrownBy(() -> lpips.judge(reference, actual, Tolerance.GOLDEN))
                    .isInstanceOf(NoDistanceException.class);
            assertThatThrownBy(() -> lpips.measure(reference, actual, List.of(new WorstPatchDistance())))
                    .isInstanceOf(NoDistanceException.class);
            Comparison comparison =
                    lpips.measure(reference, actual, List.of(RELU3_4)).comparison();
            assertThat(comparison.hasDistance()).isFalse();
            assertThat(comparison.layers()).isEmpty();
            assertThatThrownBy(comparison::distance).isInstanceOf(NoDistanceException.class);
            assertThatThrownBy(comparison::worstPatch).isInstanceOf(NoDistanceException.class);
            assertThatThrownBy(comparison::distanceMap).isInstanceOf(NoDistanceException.class);
            assertThatThrownBy(comparison::isZero).isInstanceOf(NoDistanceException.class);
        }
    }

    /** Nothing is measured of equal pictures, but a bound that cannot be read must not hold. */
    @Test
    void a_distance_of_equal_pictures_is_refused_as_well() {
        try (Lpips lpips = open()) {
            assertThatThrownBy(() -> lpips.judge(reference, reference, Tolerance.distance(0.5)))
                    .isInstanceOf(NoDistanceException.class);
            assertThatThrownBy(() -> lpips.measure(reference, reference, List.of(new Distance())))
                    .isInstanceOf(NoDistanceException.class);
        }
    }

    @Test
    void only_losses_of_its_features_can_be_trained_with() {
        Model model = store.find(VGG19);

        assertThatThrownBy(() -> new LpipsLoss(model, ColourRange.ZERO_TO_ONE)).isInstanceOf(NoDistanceException.class);
        try (FeatureLoss loss = FeatureLoss.meanSquare(model, "relu5_4", ColourRange.ZERO_TO_ONE)) {
            assertThat(loss.getName()).isEqualTo("featureMse@relu5_4");
        }
        assertThatThrownBy(() -> FeatureLoss.style(model, "relu5_5", ColourRange.ZERO_TO_ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("relu5_3, relu5_4");
    }

    @Test
    void only_the_layers_that_are_asked_for_are_loaded() {
        List<Integer> sizes = new ArrayList<>();
        EngineFactory onnx = new OnnxEngines(notice -> {});
        EngineFactory counting = (model, device, threads) -> {
            sizes.add(model.length);
            return onnx.open(model, device, threads);
        };
        try (Lpips lpips = Lpips.open(options(), SharedEngines.of(counting, notice -> {}))) {
            lpips.judge(reference, actual, Tolerance.of(new FeatureMse("relu1_2"), 1));
        }

        // Two convolutions of twenty million weights.
        assertThat(sizes).singleElement().satisfies(size -> assertThat(size).isLessThan(200_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu1_1", "relu2_2", "relu4_4"})
    void changed_areas_give_the_numbers_of_the_whole_picture(String layer) {
        Pixels large = OraclePictures.named("noise@97x65");
        int[] colours = large.toArgb();
        colours[40 * 97 + 50] ^= 0xFFFFFF;
        Pixels changed = Pixels.ofArgb(new PixelSize(97, 65), colours);
        List<Measure> both = List.of(new FeatureMse(layer), new Style(layer));
        try (Lpips local = open();
                Lpips whole = Lpips.open(options().withScope(LpipsOptions.Scope.WHOLE_PICTURE))) {
            var expected = whole.measure(large, changed, both).readings();
            var found = local.measure(large, changed, both).readings();

            both.forEach(measure -> assertThat(found.get(measure).value())
                    .isCloseTo(
                            expected.get(measure).value(),
                            within(1e-5 * expected.get(measure).value())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"featureMse", "style"})
    void an_engine_that_answers_something_else_than_the_model_knows_is_a_fault(String measure) {
        EngineFactory onnx = new OnnxEngines(notice -> {});
        EngineFactory wrong = (model, device, threads) -> new Doubling(onnx.open(model, device, threads));
        try (Lpips lpips = Lpips.open(options(), SharedEngines.of(wrong, notice -> {}))) {
            assertThatThrownBy(() -> lpips.measure(
                            reference,
                            actual,
                            List.of(measure.equals("style") ? new Style("relu2_1") : new FeatureMse("relu2_1"))))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("self-test")
                    .hasMessageContaining("relu2_1");
        }
    }

    @Test
    void a_closed_ruler_measures_nothing() {
        Lpips lpips = open();
        lpips.close();

        assertThatThrownBy(() -> lpips.measure(reference, actual, List.of(RELU3_4)))
                .isInstanceOf(EngineException.class)
                .hasMessage("This Lpips is closed");
    }

    @Test
    void evidence_has_no_heatmap_of_distances(@TempDir Path folder) {
        try (Lpips lpips = open()) {
            Verdict verdict = lpips.judge(reference, actual, Tolerance.of(RELU3_4, 1e-6));

            assertThat(EvidenceWriter.in(folder)
                            .write(new GoldenName("box"), reference, actual, verdict)
                            .heatmap())
                    .isEmpty();
        }
    }

    @Test
    void pairs_of_files_have_readings_and_no_distance(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("reference.png"), ImageFiles.encodePng(reference));
        Files.write(folder.resolve("actual.png"), ImageFiles.encodePng(actual));
        PicturePair pair = new PicturePair("box", folder.resolve("reference.png"), folder.resolve("actual.png"));
        try (Lpips lpips = open()) {
            Measurement measured = new PairMeasurer(lpips, List.of(RELU3_4)).measure(LoadedPair.of(pair));

            assertThat(measured.status()).isEqualTo(Measurement.Status.COMPARED);
            assertThat(measured.comparison()).isEmpty();
            assertThat(measured.readings()).containsOnlyKeys(RELU3_4);
        }
    }

    private static Lpips open() {
        return Lpips.open(options());
    }

    private static LpipsOptions options() {
        return LpipsOptions.defaults().withModel(VGG19).withStore(store).withDevice(Device.CPU);
    }

    private record Doubling(PerceptualEngine engine) implements PerceptualEngine {

        @Override
        public List<LayerMap> evaluate(PairTensor pair) {
            return engine.evaluate(pair).stream().map(Doubling::twice).toList();
        }

        private static LayerMap twice(LayerMap map) {
            float[] values = map.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] *= 2;
            }
            return new LayerMap(map.width(), map.height(), values);
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
