package dev.lpips.internal.djl;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import java.util.Map;

/** ONNX Runtime's way to NVIDIA's GPUs, set up so that it answers what the CPU answers. */
final class CudaProvider {

    /**
     * What differs from ONNX Runtime's defaults, all of them fast and loose. TensorFloat-32 cuts products to 10 bits of
     * mantissa, about 1e-3 of a distance. The exhaustive search for algorithms takes what is quickest that day, which is
     * neither the same algorithm nor the same bits in the next run.
     */
    static final Map<String, String> OPTIONS = Map.of(
            "use_tf32", "0",
            "cudnn_conv_algo_search", "DEFAULT",
            "do_copy_in_default_stream", "1",
            "arena_extend_strategy", "kSameAsRequested");

    private static final String NEEDS =
            "A GPU needs an NVIDIA driver, CUDA 12 and cuDNN 9 where the system looks for libraries";

    private CudaProvider() {}

    /**
     * Has a session run on a GPU.
     *
     * @throws EngineException if this machine or class path lacks what that takes; the message says what
     */
    static void addTo(OrtSession.SessionOptions options, Device gpu) {
        if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            throw new EngineException(
                    "%s cannot be used, because the ONNX Runtime on the class path has no CUDA. Put com.microsoft.onnxruntime:onnxruntime_gpu there in place of onnxruntime, in the same version"
                            .formatted(gpu));
        }
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(gpu.number())) {
            for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
                cuda.add(option.getKey(), option.getValue());
            }
            options.addCUDA(cuda);
            options.setDeterministicCompute(true);
        } catch (OrtException | LinkageError e) {
            throw new EngineException("%s cannot be used: %s. %s".formatted(gpu, e.getMessage(), NEEDS), e);
        }
    }
}
