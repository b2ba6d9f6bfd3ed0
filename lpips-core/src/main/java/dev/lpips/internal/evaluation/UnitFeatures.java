package dev.lpips.internal.evaluation;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.FeatureMap;
import dev.lpips.engine.LayerMap;
import dev.lpips.image.PixelSize;
import dev.lpips.internal.evaluation.Evaluation.Evaluated;
import dev.lpips.model.ModelId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network makes of one picture, so that LPIPS is the squared distance of two of them: at each tap the mean over locations, added up
 * over taps.
 *
 * <p>Differences are squared and added up, rather than taken from inner products: of two pictures that are nearly equal, those would
 * leave few digits.
 *
 * @param model which model made them
 * @param size the size that reached the network
 * @param layers one map for each tap, of float32 values
 */
public record UnitFeatures(ModelId model, PixelSize size, List<FeatureMap> layers) {

    /** Copies the list; the maps are not copied. */
    public UnitFeatures {
        layers = List.copyOf(layers);
    }

    /** Returns how much memory the values take. */
    public long bytes() {
        return layers.stream()
                .mapToLong(layer -> (long) Float.BYTES * layer.values().length)
                .sum();
    }

    /**
     * Returns the distance to another picture's features of this size and model.
     *
     * @throws EngineException if it is not a number
     */
    public double distanceTo(UnitFeatures other) {
        double distance = 0;
        for (int tap = 0; tap < layers.size(); tap++) {
            FeatureMap layer = layers.get(tap);
            distance += squares(layer.values(), other.layers.get(tap).values()) / layer.places();
        }
        return requireDistance(distance);
    }

    /**
     * Returns the distance to another picture's features of this size and model, with the map of each tap.
     *
     * @throws EngineException if it is not a number
     */
    public Evaluated compareTo(UnitFeatures other) {
        List<LayerMap> maps = new ArrayList<>();
        for (int tap = 0; tap < layers.size(); tap++) {
            maps.add(map(layers.get(tap), other.layers.get(tap)));
        }
        List<Double> shares = maps.stream().map(LayerMap::mean).toList();
        requireDistance(shares.stream().mapToDouble(Double::doubleValue).sum());
        return new Evaluated(shares, maps, size, 1);
    }

    private double requireDistance(double distance) {
        if (!Double.isFinite(distance)) {
            throw new EngineException(
                    "%s answered pictures of %s with features whose distance is %s".formatted(model, size, distance));
        }
        return distance;
    }

    /** The loop that all pairs of many pictures are spent in: four sums, because each addition waits for the one before it. */
    private static double squares(float[] one, float[] other) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            float a = one[i] - other[i];
            float b = one[i + 1] - other[i + 1];
            float c = one[i + 2] - other[i + 2];
            float d = one[i + 3] - other[i + 3];
            first += a * a;
            second += b * b;
            third += c * c;
            fourth += d * d;
        }
        for (; i < one.length; i++) {
            float rest = one[i] - other[i];
            first += rest * rest;
        }
        return first + second + (third + fourth);
    }

    private static LayerMap map(FeatureMap one, FeatureMap other) {
        int places = one.places();
        double[] sums = new double[places];
        for (int channel = 0; channel < one.channels(); channel++) {
            int start = channel * places;
            for (int place = 0; place < places; place++) {
                float difference = one.values()[start + place] - other.values()[start + place];
                sums[place] += difference * difference;
            }
        }
        float[] values = new float[places];
        for (int place = 0; place < places; place++) {
            values[place] = (float) sums[place];
        }
        return new LayerMap(one.width(), one.height(), values);
    }
}
