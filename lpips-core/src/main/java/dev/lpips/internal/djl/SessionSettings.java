package dev.lpips.internal.djl;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;

/**
 * How ONNX Runtime is asked to run a model; the same for both ways to it.
 *
 * @param threads how many threads of the CPU one evaluation may use
 * @param device the CPU or a GPU
 */
record SessionSettings(int threads, Device device) {

    /**
     * Returns the options of a session; whoever opens one closes them.
     *
     * @throws EngineException if what the device needs is not there
     */
    OrtSession.SessionOptions toOptions() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        try {
            set(options);
            return options;
        } catch (OrtException | EngineException e) {
            try (options) {
                throw e;
            }
        }
    }

    private void set(OrtSession.SessionOptions options) throws OrtException {
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        // A pattern is a block of memory for each size of input, kept for the next of that size. Crops and tiles have
        // many sizes: VGG on tiles of a 3840 x 2160 picture took 1585 MiB with patterns, and 1057 MiB without, no
        // slower.
        options.setMemoryPatternOptimization(false);
        // Waiting threads spin by default: beside anything else that computes, an evaluation then takes twice as long
        // as on a single thread.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        // Not DJL's own way to a GPU, which takes no options: with those, distances would differ by 1e-3.
        if (device.isGpu()) {
            CudaProvider.addTo(options, device);
        }
    }
}
