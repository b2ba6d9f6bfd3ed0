package dev.lpips.internal.evaluation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/**
 * Native memory for tensors, used again and again.
 *
 * <p>Native memory is freed by the garbage collector, which sees nothing of its size: with new memory for every tile of a
 * large picture, hundreds of megabytes pile up beside an all but empty heap. Safe for use by several threads.
 */
final class TensorPool {

    private final Deque<FloatBuffer> free = new ConcurrentLinkedDeque<>();

    /** Gives memory for so many values, with whatever was in it before, to a use that keeps no hold of it. */
    <T> T with(int values, Function<FloatBuffer, T> use) {
        FloatBuffer memory = take(values);
        try {
            return use.apply(memory.slice(0, values));
        } finally {
            free.push(memory);
        }
    }

    /** Memory that is too small is let go, so that what is kept grows to the size that is needed. */
    private FloatBuffer take(int values) {
        FloatBuffer memory = free.poll();
        return memory != null && memory.capacity() >= values ? memory : allocate(values);
    }

    private static FloatBuffer allocate(int values) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(values, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
