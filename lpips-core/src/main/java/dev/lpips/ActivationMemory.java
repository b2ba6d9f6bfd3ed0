package dev.lpips;

import dev.lpips.model.Backbone;

/**
 * How much memory a network takes for each pixel of a pair: what the process grew by, measured with ONNX Runtime 1.29 on
 * pictures of 512 x 512 to 1024 x 1024, rounded up.
 */
final class ActivationMemory {

    private ActivationMemory() {}

    static long bytesPerPixel(Backbone backbone) {
        return switch (backbone) {
            case ALEX -> 256;
            case SQUEEZE -> 1024;
            case VGG -> 2048;
        };
    }
}
