package dev.lpips.internal.network;

import java.util.function.Function;

/** One step of a network's feature extractor. */
public sealed interface Layer {

    /** Answers with the function of the case at hand. */
    <T> T fold(
            Function<? super Convolution, ? extends T> onConvolution,
            Function<? super MaxPool, ? extends T> onMaxPool,
            Function<? super Fire, ? extends T> onFire,
            Function<? super Tap, ? extends T> onTap);

    /**
     * A square convolution with bias, and the ReLU that follows every one of these networks' convolutions.
     *
     * @param key what its weights are called in a checkpoint, without {@code .weight} and {@code .bias}
     */
    record Convolution(String key, int inputs, int outputs, int kernel, int stride, int padding) implements Layer {
        @Override
        public <T> T fold(
                Function<? super Convolution, ? extends T> onConvolution,
                Function<? super MaxPool, ? extends T> onMaxPool,
                Function<? super Fire, ? extends T> onFire,
                Function<? super Tap, ? extends T> onTap) {
            return onConvolution.apply(this);
        }
    }

    /** A square maximum pooling without padding. */
    record MaxPool(int kernel, int stride, Edge edge) implements Layer {
        @Override
        public <T> T fold(
                Function<? super Convolution, ? extends T> onConvolution,
                Function<? super MaxPool, ? extends T> onMaxPool,
                Function<? super Fire, ? extends T> onFire,
                Function<? super Tap, ? extends T> onTap) {
            return onMaxPool.apply(this);
        }
    }

    /** SqueezeNet's block: a 1x1 convolution, then a 1x1 and a 3x3 beside each other, concatenated. */
    record Fire(Convolution squeeze, Convolution expand1, Convolution expand3) implements Layer {
        @Override
        public <T> T fold(
                Function<? super Convolution, ? extends T> onConvolution,
                Function<? super MaxPool, ? extends T> onMaxPool,
                Function<? super Fire, ? extends T> onFire,
                Function<? super Tap, ? extends T> onTap) {
            return onFire.apply(this);
        }
    }

    /** The place where features are taken for the distance. */
    record Tap(int channels) implements Layer {
        @Override
        public <T> T fold(
                Function<? super Convolution, ? extends T> onConvolution,
                Function<? super MaxPool, ? extends T> onMaxPool,
                Function<? super Fire, ? extends T> onFire,
                Function<? super Tap, ? extends T> onTap) {
            return onTap.apply(this);
        }
    }

    /** What a pooling does with a last window that does not fit. */
    enum Edge {
        /** Leaves it out: PyTorch's {@code ceil_mode=False}. */
        DROP,
        /** Pools what there is of it: {@code ceil_mode=True}. */
        KEEP
    }
}
