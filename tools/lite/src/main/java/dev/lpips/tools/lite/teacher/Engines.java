package dev.lpips.tools.lite.teacher;

import dev.lpips.engine.Device;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.internal.djl.OnnxEngines;

/** Opens models without the self-test: a student in training need not pass it. */
public final class Engines {

    private Engines() {}

    /** Opens a model on the processor, one thread per evaluation. */
    public static PerceptualEngine open(byte[] onnx) {
        return new OnnxEngines(System.err::println).open(onnx, Device.CPU, 1);
    }
}
