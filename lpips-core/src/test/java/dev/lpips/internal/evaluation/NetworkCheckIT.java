package dev.lpips.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import dev.lpips.engine.EngineFactory;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.internal.djl.OnnxEngines;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.Model;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.OraclePictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkCheckIT {

    private static final ModelName SQUEEZE = ModelName.of(Backbone.SQUEEZE);
    private static final EngineFactory ONNX = new OnnxEngines(notice -> {});

    @TempDir
    private Path home;

    private ModelStore store;

    @BeforeEach
    void install() {
        store = OracleModels.synthetic(SQUEEZE, home);
    }

    @Test
    void a_model_as_it_was_installed_passes() {
        try (PerceptualEngine engine = NetworkCheck.openChecked(store.find(SQUEEZE), ONNX, Device.CPU, 1)) {
            assertThat(engine).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.123", "1e-9", "1e9"})
    void a_model_that_measures_something_else_than_it_knows_is_a_fault(String known) throws Exception {
        rewrite("lpips.selfTestDistance", known);

        assertThatThrownBy(() -> NetworkCheck.openChecked(store.find(SQUEEZE), ONNX, Device.CPU, 1))
                .isInstanceOf(EngineException.class)
                .hasMessageContainingAll("self-test", "squeeze-0.1.onnx", String.valueOf(Double.parseDouble(known)));
    }

    @Test
    void a_ruler_on_such_a_model_measures_nothing() throws Exception {
        rewrite("lpips.selfTestDistance", "0.123");

        try (Lpips lpips = Lpips.open(LpipsOptions.defaults().withModel(SQUEEZE).withStore(store))) {
            assertThatThrownBy(() -> lpips.compare(
                            OraclePictures.named("rings@97x65"), OraclePictures.named("rings+shift@97x65")))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("self-test");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0", "-1", ""})
    void a_model_that_knows_no_distance_is_a_fault(String known) throws Exception {
        rewrite("lpips.selfTestDistance", known);

        assertThatThrownBy(() -> NetworkCheck.openChecked(store.find(SQUEEZE), ONNX, Device.CPU, 1))
                .isInstanceOf(EngineException.class);
    }

    @Test
    void a_model_under_another_models_name_is_a_fault() throws Exception {
        ModelName other = SQUEEZE.withVersion(LpipsVersion.V0_0);
        write(store.file(other), Files.readAllBytes(store.file(SQUEEZE)));

        assertThatThrownBy(() -> NetworkCheck.openChecked(store.find(other), ONNX, Device.CPU, 1))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("should be LPIPS 0.0, squeeze, but says of itself that it is LPIPS 0.1, squeeze");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, 0})
    void an_engine_that_answers_nonsense_is_a_fault(float answer) {
        Model model = store.find(SQUEEZE);

        assertThatThrownBy(() -> NetworkCheck.check(new ConstantEngine(answer), 0.5, model, Device.CPU))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("measures " + (double) answer);
    }

    @Test
    void an_engine_that_sees_a_difference_where_there_is_none_is_a_fault() {
        Model model = store.find(SQUEEZE);

        assertThatThrownBy(() -> NetworkCheck.check(new ConstantEngine(0.5f), 0.5, model, Device.CPU))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("a picture has the distance 0.5 to itself");
    }

    private void rewrite(String key, String value) throws Exception {
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(store.file(SQUEEZE))).toBuilder();
        for (StringStringEntryProto.Builder entry : model.getMetadataPropsBuilderList()) {
            if (entry.getKey().equals(key)) {
                entry.setValue(value);
            }
        }
        write(store.file(SQUEEZE), model.build().toByteArray());
    }

    private static void write(Path file, byte[] bytes) throws Exception {
        Files.write(file, bytes);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        Files.writeString(
                file.resolveSibling(file.getFileName() + ".sha256"),
                HexFormat.of().formatHex(digest));
    }

    private record ConstantEngine(float answer) implements PerceptualEngine {
        @Override
        public List<LayerMap> evaluate(PairTensor pair) {
            return List.of(new LayerMap(1, 1, new float[] {answer}));
        }

        @Override
        public void close() {}
    }
}
