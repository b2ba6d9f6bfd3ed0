package dev.lpips;

import dev.lpips.model.Backbone;

/**
 * How much memory a network takes for each pixel of a pair: the most a fresh process grew by while it evaluated a whole
 * picture in one piece, the tensor and what the JVM allocated meanwhile included.
 *
 * <p>Measured with ONNX Runtime 1.29 on Linux x86-64, two threads, squares of 512 to 1024 pixels, with AlexNet and
 * SqueezeNet up to 1536: 98 to 145 bytes with AlexNet, 494 to 583 with SqueezeNet, 1755 to 1945 with VGG. Rounded up from
 * the largest; it is an estimate, since which buffers are reused is up to ONNX Runtime. To be measured anew when the graph
 * changes: the class MemoryCase of the benchmarks does.
 */
final class ActivationMemory {

    private ActivationMemory() {}

    static long bytesPerPixel(Backbone backbone) {
        return switch (backbone) {
            case ALEX -> 160;
            case SQUEEZE -> 640;
            case VGG -> 2048;
        };
    }
}
