package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.SharedEngines;
import dev.lpips.engine.Device;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.OraclePictures;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A real GPU, where the profile {@code gpu} puts ONNX Runtime with CUDA on the class path. There, a GPU that cannot be used
 * is a failure; without the profile there is nothing to run, and the skip says so.
 */
@Tag("gpu")
class GpuIT {

    private static final Pixels RINGS = OraclePictures.named("rings@97x65");
    private static final Pixels SHIFTED = OraclePictures.named("rings+shift@97x65");

    @TempDir
    private Path home;

    @BeforeEach
    void require_cuda_on_the_class_path() {
        boolean cuda = OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
        if (!cuda) {
            System.out.println("GpuIT is skipped: the ONNX Runtime on the class path has no CUDA; see the profile gpu");
        }
        assumeTrue(cuda, "the ONNX Runtime on the class path has no CUDA; see the profile gpu");
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void a_gpu_agrees_with_the_cpu_within_1e_4_and_with_itself_to_the_bit(Backbone backbone) {
        ModelName name = ModelName.of(backbone);
        LpipsOptions options = LpipsOptions.defaults().withModel(name).withStore(OracleModels.synthetic(name, home));

        double cpu = distance(options);
        double gpu = distance(options.withDevice(Device.gpu(0)));

        assertThat(gpu).isCloseTo(cpu, Percentage.withPercentage(0.01));
        assertThat(distance(options.withDevice(Device.gpu(0)))).isEqualTo(gpu);
    }

    private static double distance(LpipsOptions options) {
        try (Lpips lpips = Lpips.open(options, SharedEngines.onnx(notice -> {}))) {
            return lpips.compare(RINGS, SHIFTED).distance();
        }
    }
}
