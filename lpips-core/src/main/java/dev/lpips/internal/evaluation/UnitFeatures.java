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
            distance +=
                    SquaredDifferences.sum(layer.values(), other.layers.get(tap).values()) / layer.places();
        }
        return requireDistance(distance);
    }

    /**
     * Returns the distances of all pairs, with the bits of {@link #distanceTo}: in row i, those of i and what is behind it.
     *
     * @param pictures of one size and model
     * @throws EngineException if one is not a number
     */
    public static double[][] distances(List<UnitFeatures> pictures) {
        int count = pictures.size();
        double[][] distances = new double[count][count];
        int taps = count == 0 ? 0 : pictures.get(0).layers.size();
        for (int i = 0; i < taps; i++) {
            int tap = i;
            List<FeatureMap> maps =
                    pictures.stream().map(each -> each.layers.get(tap)).toList();
            double[][] sums = SquaredDifferences.ofPairs(maps);
            for (int row = 0; row < count; row++) {
                for (int column = row + 1; column < count; column++) {
                    distances[row][column] += sums[row][column] / maps.get(0).places();
                }
            }
        }
        for (int row = 0; row < count; row++) {
            for (int column = row + 1; column < count; column++) {
                pictures.get(row).requireDistance(distances[row][column]);
            }
        }
        return distances;
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
