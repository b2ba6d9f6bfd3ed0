package dev.lpips.tools.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.image.Pixels;
import dev.lpips.loss.ColourRange;
import dev.lpips.loss.FeatureLoss;
import dev.lpips.loss.LpipsLoss;
import dev.lpips.measure.FeatureMse;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Style;
import dev.lpips.model.Backbone;
import dev.lpips.model.Model;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.OraclePictures;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LossGradientsTest {

    private static final Map<String, Model> MODELS = new HashMap<>();
    private static final Engine PYTORCH = Engine.getEngine("PyTorch");

    @TempDir
    static Path home;

    static List<Row> rows() {
        return Row.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void value_and_gradient_are_the_recorded_ones(Row row) {
        assumeTrue(row.weights().equals("synthetic") || OracleModels.haveRealWeights(), "real weights are elsewhere");
        try (NDManager manager = PYTORCH.newBaseManager(Device.cpu())) {
            NDArray reference = tensor(manager, row.reference());
            NDArray actual = tensor(manager, row.actual());
            actual.setRequiresGradient(true);

            float value = backward(loss(row), reference, actual);

            assertThat((double) value).isCloseTo(row.value(), within(1e-5 * Math.max(1, row.value())));
            float[] gradient = actual.getGradient().toFloatArray();
            assertThat(norm(gradient)).isCloseTo(row.gradientNorm(), within(1e-4 * row.gradientNorm()));
            for (List<Double> sample : row.samples()) {
                int at = index(sample, actual.getShape());
                double mean = row.gradientNorm() / Math.sqrt(gradient.length);
                assertThat((double) gradient[at])
                        .as("%s", sample)
                        .isCloseTo(sample.get(3), within(1e-4 * Math.max(Math.abs(sample.get(3)), mean)));
            }
        }
    }

    @Test
    void the_bundled_model_measures_what_the_ruler_measures_in_either_range() {
        Pixels reference = OraclePictures.named("rings@97x65");
        Pixels actual = OraclePictures.named("rings+shift@97x65");
        Model lite = ModelStore.inHome(home).find(ModelName.of(Backbone.LITE));
        try (NDManager manager = PYTORCH.newBaseManager(Device.cpu());
                Lpips lpips = Lpips.open();
                LpipsLoss centred = new LpipsLoss(lite, ColourRange.MINUS_ONE_TO_ONE);
                LpipsLoss positive = new LpipsLoss(lite, ColourRange.ZERO_TO_ONE)) {
            double distance = lpips.compare(reference, actual).distance();
            NDArray left = tensor(manager, "rings@97x65");
            NDArray right = tensor(manager, "rings+shift@97x65");

            assertThat(distance).isPositive();
            assertThat((double) value(centred, left, right)).isCloseTo(distance, within(1e-5));
            assertThat((double) value(positive, left.add(1).div(2), right.add(1).div(2)))
                    .isCloseTo(distance, within(1e-5));
        }
    }

    @Test
    void features_of_vgg19_are_what_the_ruler_measures() {
        ModelName name = ModelName.of(Backbone.VGG19);
        ModelStore store = OracleModels.synthetic(name, home);
        FeatureMse mse = new FeatureMse("relu3_4");
        Style style = new Style("relu2_1");
        try (NDManager manager = PYTORCH.newBaseManager(Device.cpu());
                Lpips lpips = Lpips.open(LpipsOptions.defaults().withModel(name).withStore(store));
                FeatureLoss square = FeatureLoss.meanSquare(store.find(name), "relu3_4", ColourRange.MINUS_ONE_TO_ONE);
                FeatureLoss texture = FeatureLoss.style(store.find(name), "relu2_1", ColourRange.MINUS_ONE_TO_ONE)) {
            Map<Measure, Measured> found = lpips.measure(
                            OraclePictures.named("gradient@97x65"),
                            OraclePictures.named("gradient+box@97x65"),
                            List.of(mse, style))
                    .readings();
            NDArray left = tensor(manager, "gradient@97x65");
            NDArray right = tensor(manager, "gradient+box@97x65");

            assertThat((double) value(square, left, right))
                    .isCloseTo(found.get(mse).value(), withinPercentage(0.001));
            assertThat((double) value(texture, left, right))
                    .isCloseTo(found.get(style).value(), withinPercentage(0.001));
        }
    }

    @Test
    void a_batch_has_the_mean_of_its_pictures() {
        Model lite = ModelStore.inHome(home).find(ModelName.of(Backbone.LITE));
        try (NDManager manager = PYTORCH.newBaseManager(Device.cpu());
                LpipsLoss loss = new LpipsLoss(lite, ColourRange.MINUS_ONE_TO_ONE)) {
            NDArray rings = tensor(manager, "rings@64x64");
            NDArray noise = tensor(manager, "noise@64x64");

            assertThat(value(loss, rings, rings)).isZero();
            assertThat(value(loss, rings.concat(rings, 0), rings.concat(noise, 0)))
                    .isCloseTo(value(loss, rings, noise) / 2, within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_garbage_collection_before_the_backward_pass_changes_no_gradient(ColourRange range) {
        Model lite = ModelStore.inHome(home).find(ModelName.of(Backbone.LITE));
        try (LpipsLoss distance = new LpipsLoss(lite, range);
                FeatureLoss style = FeatureLoss.style(lite, "tap2", range)) {
            for (Loss loss : List.of(distance, style)) {
                double undisturbed = gradientNorm(loss, () -> {});

                assertThat(undisturbed).isPositive();
                assertThat(gradientNorm(loss, LossGradientsTest::reuseFreedMemory))
                        .isCloseTo(undisturbed, withinPercentage(0.001));
            }
        }
    }

    @Test
    void pictures_that_no_network_can_see_are_refused() {
        Model lite = ModelStore.inHome(home).find(ModelName.of(Backbone.LITE));
        try (NDManager manager = PYTORCH.newBaseManager(Device.cpu());
                LpipsLoss loss = new LpipsLoss(lite, ColourRange.MINUS_ONE_TO_ONE)) {
            NDArray small = manager.zeros(new Shape(1, 3, 16, 64));
            NDArray grey = manager.zeros(new Shape(1, 1, 64, 64));

            assertThatThrownBy(() -> value(loss, small, small)).hasMessageContaining("at least 31 pixels");
            assertThatThrownBy(() -> value(loss, grey, grey)).hasMessageContaining("[N, 3, height, width]");
        }
    }

    @Test
    void a_layer_that_is_not_there_is_named_with_those_that_are() {
        Model lite = ModelStore.inHome(home).find(ModelName.of(Backbone.LITE));

        assertThatThrownBy(() -> FeatureLoss.style(lite, "relu9", ColourRange.ZERO_TO_ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tap1, tap2, tap3, tap4, tap5");
    }

    private static double gradientNorm(Loss loss, Runnable beforeBackward) {
        try (NDManager manager = PYTORCH.newBaseManager(Device.cpu());
                var collector = PYTORCH.newGradientCollector()) {
            NDArray rings = tensor(manager, "rings@64x64");
            NDArray noise = tensor(manager, "noise@64x64");
            NDArray actuals = noise.concat(rings, 0);
            actuals.setRequiresGradient(true);
            NDArray value = loss.evaluate(new NDList(rings.concat(rings, 0)), new NDList(actuals));
            beforeBackward.run();
            collector.backward(value);
            return norm(actuals.getGradient().toFloatArray());
        }
    }

    /** Frees direct buffers that nobody holds, and writes a large number where small ones were. */
    private static void reuseFreedMemory() {
        System.gc();
        List<ByteBuffer> held = new ArrayList<>();
        long end = System.nanoTime() + 50_000_000;
        while (System.nanoTime() < end || held.size() < 1000) {
            held.add(ByteBuffer.allocateDirect(4 + held.size() % 3 * 4).putFloat(0, 1e20f));
        }
    }

    private static float backward(Loss loss, NDArray reference, NDArray actual) {
        try (var collector = PYTORCH.newGradientCollector()) {
            NDArray value = loss.evaluate(new NDList(reference), new NDList(actual));
            collector.backward(value);
            return value.getFloat();
        }
    }

    private static float value(Loss loss, NDArray reference, NDArray actual) {
        return loss.evaluate(new NDList(reference), new NDList(actual)).getFloat();
    }

    private static Loss loss(Row row) {
        Model model = MODELS.computeIfAbsent(row.net() + row.weights(), key -> install(row));
        if (row.loss().equals("lpips")) {
            return new LpipsLoss(model, ColourRange.MINUS_ONE_TO_ONE);
        }
        String layer = row.loss().substring(row.loss().indexOf(':') + 1);
        return row.loss().startsWith("style")
                ? FeatureLoss.style(model, layer, ColourRange.MINUS_ONE_TO_ONE)
                : FeatureLoss.meanSquare(model, layer, ColourRange.MINUS_ONE_TO_ONE);
    }

    private static Model install(Row row) {
        ModelName name = ModelName.of(Backbone.of(row.net()));
        Path folder = home.resolve(row.weights());
        folder.toFile().mkdirs();
        ModelStore store =
                row.weights().equals("real") ? OracleModels.real(name, folder) : OracleModels.synthetic(name, folder);
        return store.find(name);
    }

    private static NDArray tensor(NDManager manager, String picture) {
        Pixels pixels = OraclePictures.named(picture);
        int width = pixels.width();
        int height = pixels.height();
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < planes.length; i++) {
            int place = i % (width * height);
            int colour = pixels.argb(place % width, place / width);
            planes[i] = ((colour >> (16 - 8 * (i / (width * height)))) & 0xFF) / 127.5f - 1;
        }
        return manager.create(planes, new Shape(1, 3, height, width));
    }

    private static int index(List<Double> sample, Shape shape) {
        long place = (sample.get(0).longValue() * shape.get(2) + sample.get(1).longValue()) * shape.get(3)
                + sample.get(2).longValue();
        return Math.toIntExact(place);
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
