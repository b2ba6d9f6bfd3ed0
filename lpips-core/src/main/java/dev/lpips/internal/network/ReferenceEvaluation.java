package dev.lpips.internal.network;

import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Fire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * LPIPS in double precision and plain Java: hundreds of times slower than the engine, and independent of it. It gives
 * the known distance of the self-test, and tests a second opinion.
 */
public final class ReferenceEvaluation {

    /** Keeps features that are all zero from dividing by zero (LPIPS's {@code normalize_tensor}). */
    public static final float EPSILON = 1e-10f;

    private final Network network;
    private final Weights weights;
    private final Optional<InputScaling> scaling;

    /** Prepares an evaluation. */
    public ReferenceEvaluation(Network network, Weights weights, Optional<InputScaling> scaling) {
        this.network = network;
        this.weights = weights;
        this.scaling = scaling;
    }

    /**
     * Returns what each tap contributes to the distance of two pictures.
     *
     * @param height of both pictures
     * @param width of both pictures
     * @param reference R, G, B planes with values in [-1, 1]
     * @param actual as the reference
     */
    public List<Double> layers(int height, int width, float[] reference, float[] actual) {
        List<Features> left = taps(input(height, width, reference));
        List<Features> right = taps(input(height, width, actual));
        List<Double> layers = new ArrayList<>();
        for (int tap = 0; tap < left.size(); tap++) {
            layers.add(difference(tap, left.get(tap), right.get(tap)));
        }
        return layers;
    }

    /**
     * Returns what the features at each tap differ by, after ReLU and as they are.
     *
     * @param height of both pictures
     * @param width of both pictures
     * @param reference R, G, B planes with values in [-1, 1]
     * @param actual as the reference
     */
    public List<FeatureDifference> features(int height, int width, float[] reference, float[] actual) {
        List<Features> left = taps(input(height, width, reference));
        List<Features> right = taps(input(height, width, actual));
        List<FeatureDifference> differences = new ArrayList<>();
        for (int tap = 0; tap < left.size(); tap++) {
            differences.add(FeatureDifference.between(left.get(tap), right.get(tap)));
        }
        return differences;
    }

    private Features input(int height, int width, float[] planes) {
        double[] values = new double[planes.length];
        for (int i = 0; i < values.length; i++) {
            int channel = i / (height * width);
            double colour = planes[i];
            values[i] = scaling.map(by ->
                            (colour - by.shift().get(channel)) / by.scale().get(channel))
                    .orElse(colour);
        }
        return new Features(3, height, width, values);
    }

    private List<Features> taps(Features input) {
        List<Features> taps = new ArrayList<>();
        Features current = input;
        for (Layer layer : network.layers()) {
            Features features = current;
            current = layer.fold(
                    convolution -> convolve(features, convolution),
                    features::pool,
                    fire -> fire(features, fire),
                    tap -> {
                        taps.add(features);
                        return features;
                    });
        }
        return taps;
    }

    private Features fire(Features features, Fire fire) {
        Features squeezed = convolve(features, fire.squeeze());
        return convolve(squeezed, fire.expand1()).concatenate(convolve(squeezed, fire.expand3()));
    }

    private Features convolve(Features features, Convolution convolution) {
        return features.convolve(convolution, weights.kernel(convolution), weights.bias(convolution));
    }

    private double difference(int tap, Features left, Features right) {
        double sum = 0;
        for (int y = 0; y < left.height(); y++) {
            for (int x = 0; x < left.width(); x++) {
                double leftNorm = norm(left, y, x);
                double rightNorm = norm(right, y, x);
                for (int channel = 0; channel < left.channels(); channel++) {
                    double difference = left.at(channel, y, x) / leftNorm - right.at(channel, y, x) / rightNorm;
                    sum += weight(tap, channel) * difference * difference;
                }
            }
        }
        return sum / (left.height() * left.width());
    }

    private double weight(int tap, int channel) {
        return weights.heads().isEmpty() ? 1 : weights.heads().get(tap)[channel];
    }

    private static double norm(Features features, int y, int x) {
        double sum = 0;
        for (int channel = 0; channel < features.channels(); channel++) {
            double value = features.at(channel, y, x);
            sum += value * value;
        }
        return Math.sqrt(sum) + EPSILON;
    }
}
