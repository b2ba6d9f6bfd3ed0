package dev.lpips.internal.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Fills the channels of a convolution up to a multiple of 16 with zeros, which change no sum. oneDNN convolves for PyTorch in
 * blocks of 16 channels; version 3.7.1 also adds what lies behind the last channel of a block that is not full on some processors with
 * AVX-512: with 40 channels, values were 0.4 % off and gradients NaN. A picture has three channels and needs no block.
 */
final class ChannelBlocks {

    private static final int BLOCK = 16;
    private static final int PICTURE = 3;

    private ChannelBlocks() {}

    /** Returns an array with zeros behind the channels that are along one of its dimensions. */
    static NDArray fill(NDArray array, int dimension) {
        long channels = array.getShape().get(dimension);
        long missing = channels == PICTURE ? 0 : (channels + BLOCK - 1) / BLOCK * BLOCK - channels;
        if (missing == 0) {
            return array;
        }
        long[] shape = array.getShape().getShape().clone();
        shape[dimension] = missing;
        return array.concat(array.getManager().zeros(new Shape(shape)), dimension);
    }

    /** Returns features, {@code [pictures, channels, height, width]}, with the first of their channels alone. */
    static NDArray trim(NDArray features, int channels) {
        return features.getShape().get(1) == channels ? features : features.get(":, 0:" + channels);
    }
}
