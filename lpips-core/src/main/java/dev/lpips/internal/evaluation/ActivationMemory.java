package dev.lpips.internal.evaluation;

import dev.lpips.model.Backbone;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The memory that values within the network may take, shared by all evaluations of one ruler. An evaluation waits until
 * there is room for it, so the bound holds however many threads compare at once.
 */
final class ActivationMemory {

    private final Semaphore pixels;
    private final int mostPixels;

    ActivationMemory(long bytes, Backbone backbone) {
        this.mostPixels = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / bytesPerPixel(backbone)));
        this.pixels = new Semaphore(mostPixels, true);
    }

    /** Returns how many pixels of a pair may be evaluated at once. */
    int mostPixels() {
        return mostPixels;
    }

    /** Evaluates so many pixels of a pair once there is room for them. A part larger than all room there is takes it all. */
    <T> T within(int area, Supplier<T> evaluation) {
        int permits = Math.min(area, mostPixels);
        pixels.acquireUninterruptibly(permits);
        try {
            return evaluation.get();
        } finally {
            pixels.release(permits);
        }
    }

    /**
     * How much memory a network takes for each pixel of a pair: the most a fresh process grew by while it evaluated a whole
     * picture in one piece, the tensor and what the JVM allocated meanwhile included.
     *
     * <p>Measured with ONNX Runtime 1.29 on Linux x86-64, two threads, squares of 512 to 1024 pixels, with AlexNet and
     * SqueezeNet up to 1536: 98 to 145 bytes with AlexNet, 494 to 583 with SqueezeNet, 1755 to 1945 with VGG, and, with ONNX
     * Runtime 1.28, 77 to 94 with the bundled network. Rounded up from
     * the largest; it is an estimate, since which buffers are reused is up to ONNX Runtime. To be measured anew when the graph
     * changes: the class MemoryCase of the benchmarks does.
     */
    private static long bytesPerPixel(Backbone backbone) {
        return switch (backbone) {
            case LITE -> 128;
            case ALEX -> 160;
            case SQUEEZE -> 640;
            // What they have in common, the first layers, has the most values.
            case VGG, VGG19 -> 2048;
        };
    }
}
