package dev.lpips.internal.djl;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** How ONNX Runtime is asked to run a model; the same for both ways to it. */
record SessionSettings(int threads) {

    OrtSession.SessionOptions toOptions() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        // A pattern is a block of memory for each size of input, kept for the next of that size. Crops and tiles have
        // many
        // sizes: VGG on tiles of a 3840 x 2160 picture took 1585 MiB with patterns, and 1057 MiB without, no slower.
        options.setMemoryPatternOptimization(false);
        // Waiting threads spin by default: beside anything else that computes, an evaluation then takes twice as long
        // as
        // on a single thread.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }
}
