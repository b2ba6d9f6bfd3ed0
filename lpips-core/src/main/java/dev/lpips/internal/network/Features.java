package dev.lpips.internal.network;

import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Edge;
import dev.lpips.internal.network.Layer.MaxPool;
import java.util.Arrays;

/**
 * A stack of feature maps in double precision, and the arithmetic of the layers on it, as the definitions say and
 * without a thought for speed.
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within one evaluation
record Features(int channels, int height, int width, double[] values) {

    double at(int channel, int y, int x) {
        return values[(channel * height + y) * width + x];
    }

    Features convolve(Convolution convolution, float[] kernel, float[] bias) {
        int outHeight = outputs(height, convolution);
        int outWidth = outputs(width, convolution);
        double[] result = new double[convolution.outputs() * outHeight * outWidth];
        int i = 0;
        for (int out = 0; out < convolution.outputs(); out++) {
            for (int y = 0; y < outHeight; y++) {
                for (int x = 0; x < outWidth; x++) {
                    double sum = bias[out] + window(convolution, kernel, out, y, x);
                    result[i++] = Math.max(0, sum);
                }
            }
        }
        return new Features(convolution.outputs(), outHeight, outWidth, result);
    }

    private double window(Convolution convolution, float[] kernel, int out, int y, int x) {
        int side = convolution.kernel();
        double sum = 0;
        for (int in = 0; in < channels; in++) {
            for (int ky = 0; ky < side; ky++) {
                int row = y * convolution.stride() - convolution.padding() + ky;
                if (row < 0 || row >= height) {
                    continue;
                }
                for (int kx = 0; kx < side; kx++) {
                    int column = x * convolution.stride() - convolution.padding() + kx;
                    if (column >= 0 && column < width) {
                        sum += kernel[((out * channels + in) * side + ky) * side + kx] * at(in, row, column);
                    }
                }
            }
        }
        return sum;
    }

    Features pool(MaxPool pool) {
        int outHeight = outputs(height, pool);
        int outWidth = outputs(width, pool);
        double[] result = new double[channels * outHeight * outWidth];
        Arrays.fill(result, Double.NEGATIVE_INFINITY);
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 0; y < outHeight; y++) {
                for (int x = 0; x < outWidth; x++) {
                    int target = (channel * outHeight + y) * outWidth + x;
                    for (int row = y * pool.stride();
                            row < Math.min(height, y * pool.stride() + pool.kernel());
                            row++) {
                        for (int column = x * pool.stride();
                                column < Math.min(width, x * pool.stride() + pool.kernel());
                                column++) {
                            result[target] = Math.max(result[target], at(channel, row, column));
                        }
                    }
                }
            }
        }
        return new Features(channels, outHeight, outWidth, result);
    }

    Features concatenate(Features other) {
        double[] both = Arrays.copyOf(values, values.length + other.values.length);
        System.arraycopy(other.values, 0, both, values.length, other.values.length);
        return new Features(channels + other.channels, height, width, both);
    }

    private static int outputs(int length, Convolution convolution) {
        return (length + 2 * convolution.padding() - convolution.kernel()) / convolution.stride() + 1;
    }

    private static int outputs(int length, MaxPool pool) {
        int room = length - pool.kernel();
        int steps = pool.edge() == Edge.KEEP ? (room + pool.stride() - 1) / pool.stride() : room / pool.stride();
        return steps + 1;
    }
}
