package dev.lpips.internal.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Edge;
import dev.lpips.internal.network.Layer.MaxPool;

/** The layers of the networks, of features {@code [pictures, channels, height, width]}. */
public final class GradientLayers {

    private GradientLayers() {}

    /**
     * Convolves, and keeps what is above 0.
     *
     * @param kernel {@code [outputs, inputs, side, side]}
     * @param bias {@code [outputs]}
     */
    public static NDArray convolve(NDArray features, NDArray kernel, NDArray bias, Convolution convolution) {
        Shape stride = new Shape(convolution.stride(), convolution.stride());
        Shape padding = new Shape(convolution.padding(), convolution.padding());
        NDArray convolved = Conv2d.conv2d(
                        ChannelBlocks.fill(features, 1),
                        ChannelBlocks.fill(ChannelBlocks.fill(kernel, 1), 0),
                        ChannelBlocks.fill(bias, 0),
                        stride,
                        padding,
                        new Shape(1, 1))
                .singletonOrThrow();
        return Activation.relu(ChannelBlocks.trim(convolved, convolution.outputs()));
    }

    /** Takes the largest of each window. */
    public static NDArray pool(NDArray features, MaxPool pool) {
        Shape kernel = new Shape(pool.kernel(), pool.kernel());
        Shape stride = new Shape(pool.stride(), pool.stride());
        return Pool.maxPool2d(features, kernel, stride, new Shape(0, 0), pool.edge() == Edge.KEEP);
    }
}
