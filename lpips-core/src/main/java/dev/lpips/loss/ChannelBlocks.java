package dev.lpips.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lpips.internal.network.Layer.Convolution;
import java.util.Arrays;

/**
 * Fills the channels of a convolution up to a multiple of 16 with zeros, which change no sum. oneDNN convolves for PyTorch in
 * blocks of 16 channels; version 3.7.1 also adds what lies behind the last channel of a block that is not full on some processors with
 * AVX-512: with 40 channels, values were 0.4 % off and gradients NaN. A picture has three channels and needs no block.
 */
final class ChannelBlocks {

    private static final int BLOCK = 16;
    private static final int PICTURE = 3;

    private ChannelBlocks() {}

    static int inputs(Convolution convolution) {
        return convolution.inputs() == PICTURE ? PICTURE : filled(convolution.inputs());
    }

    static int outputs(Convolution convolution) {
        return filled(convolution.outputs());
    }

    /** Returns a kernel, {@code [outputs, inputs, side, side]}, with zeros for the channels that are filled. */
    static float[] kernel(float[] kernel, Convolution convolution) {
        int row = kernel.length / convolution.outputs();
        int filledRow = row / convolution.inputs() * inputs(convolution);
        float[] filled = new float[outputs(convolution) * filledRow];
        for (int output = 0; output < convolution.outputs(); output++) {
            System.arraycopy(kernel, output * row, filled, output * filledRow, row);
        }
        return filled;
    }

    static float[] bias(float[] bias, Convolution convolution) {
        return Arrays.copyOf(bias, outputs(convolution));
    }

    /** Returns features, {@code [pictures, channels, height, width]}, with the channels that a convolution reads. */
    static NDArray fill(NDArray features, Convolution convolution) {
        int missing = inputs(convolution) - convolution.inputs();
        if (missing == 0) {
            return features;
        }
        Shape shape = features.getShape();
        NDArray zeros = features.getManager().zeros(new Shape(shape.get(0), missing, shape.get(2), shape.get(3)));
        return features.concat(zeros, 1);
    }

    /** Returns features without the channels that were filled. */
    static NDArray trim(NDArray features, Convolution convolution) {
        return outputs(convolution) == convolution.outputs() ? features : features.get(":, 0:" + convolution.outputs());
    }

    private static int filled(int channels) {
        return (channels + BLOCK - 1) / BLOCK * BLOCK;
    }
}
