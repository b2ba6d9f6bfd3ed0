package dev.lpips.internal.djl;

import dev.lpips.engine.Device;
import dev.lpips.engine.PerceptualEngine;

/** Engines for tests that are about what an engine answers, not about where it runs. */
public final class Engines {

    private Engines() {}

    /** Opens a model on the CPU. */
    public static PerceptualEngine onCpu(byte[] onnx, int threads) {
        return new OnnxEngines(notice -> {}).open(onnx, Device.CPU, threads);
    }
}
