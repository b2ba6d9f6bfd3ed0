package dev.lpips.engine;

/** Opens networks on devices: the seam for tests without a GPU, or without native code at all. */
@FunctionalInterface
public interface EngineFactory {

    /**
     * Opens a network.
     *
     * @param onnx the model
     * @param device where it is to run; never {@link Device#AUTO}
     * @param threads how many threads of the CPU one evaluation may use
     * @throws EngineException if the device is not there or the model cannot run on it; the message says what is missing
     */
    PerceptualEngine open(byte[] onnx, Device device, int threads);
}
