package dev.lpips.internal.onnx;

/**
 * The weights of a convolution as 16-bit integers and a scale per output channel. Half the size of float32, as float16 is, and finer:
 * a channel's weights are of one size, so nothing is lost on exponents.
 *
 * @param values the integers, in the order of the weights
 * @param scales what the integers of an output channel are multiplied with
 */
@SuppressWarnings("ArrayRecordComponent") // a step on the way into a file
public record ScaledShorts(short[] values, float[] scales) {

    /**
     * Rounds weights.
     *
     * @param weights finite, the same number for each output channel
     * @param channels how many output channels there are
     * @throws IllegalArgumentException if a weight is not finite
     */
    public static ScaledShorts of(float[] weights, int channels) {
        short[] values = new short[weights.length];
        float[] scales = new float[channels];
        int perChannel = weights.length / channels;
        for (int channel = 0; channel < channels; channel++) {
            int from = channel * perChannel;
            scales[channel] = largest(weights, from, from + perChannel) / Short.MAX_VALUE;
            for (int i = from; i < from + perChannel; i++) {
                values[i] = scales[channel] == 0 ? 0 : (short) Math.rint(weights[i] / scales[channel]);
            }
        }
        return new ScaledShorts(values, scales);
    }

    /** Returns the weights that are left, to the bit as the graph computes them. */
    public float[] weights() {
        float[] weights = new float[values.length];
        int perChannel = values.length / scales.length;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = values[i] * scales[i / perChannel];
        }
        return weights;
    }

    private static float largest(float[] weights, int from, int to) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            if (!Float.isFinite(weights[i])) {
                throw new IllegalArgumentException("A weight cannot be " + weights[i]);
            }
            largest = Math.max(largest, Math.abs(weights[i]));
        }
        return largest;
    }
}
