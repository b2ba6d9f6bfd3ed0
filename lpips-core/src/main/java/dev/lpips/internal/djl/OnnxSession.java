package dev.lpips.internal.djl;

import java.nio.FloatBuffer;
import java.util.List;

/** One loaded model. May run on several threads at once, but must not be closed while it does. */
interface OnnxSession {

    /**
     * Runs the model and copies its outputs out of native memory.
     *
     * @param pictures their values, direct and in native byte order
     * @param shape how many pictures, channels, rows and columns
     */
    List<Output> run(FloatBuffer pictures, long[] shape) throws Exception;

    /** Releases native memory. Called once. */
    void close() throws Exception;

    /** An output: its shape, as many pictures, channels, rows and columns, and its values in that order. */
    @SuppressWarnings("ArrayRecordComponent") // carried from native memory to a map at once
    record Output(long[] shape, float[] values) {}
}
