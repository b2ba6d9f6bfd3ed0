package dev.lpips.measure;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the worst patch from the layers' cells. Stretching is linear, so the mean over a window is a weighted sum of few
 * cells: exact, and far cheaper than stretching every layer to the size of the picture first.
 */
final class WorstPatchSearch {

    private WorstPatchSearch() {}

    static WorstPatch search(PixelSize size, List<StretchedLayer> layers) {
        int width = Math.min(WorstPatch.SIDE, size.width());
        int height = Math.min(WorstPatch.SIDE, size.height());
        int[] lefts = starts(size.width(), width);
        int[] tops = starts(size.height(), height);
        List<double[][]> columnWeights = weights(layers, StretchedLayer::columns, lefts, width);
        List<double[][]> rowWeights = weights(layers, StretchedLayer::rows, tops, height);

        double worst = -1;
        Region where = Region.whole(new PixelSize(width, height));
        for (int t = 0; t < tops.length; t++) {
            int top = tops[t];
            double[] sums = new double[lefts.length];
            for (int l = 0; l < layers.size(); l++) {
                StretchedLayer layer = layers.get(l);
                if (!layer.isZero(top, top + height)) {
                    addWindowSums(
                            layer, layer.columnSums(top, rowWeights.get(l)[t]), lefts, columnWeights.get(l), sums);
                }
            }
            for (int i = 0; i < sums.length; i++) {
                double mean = sums[i] / (width * height);
                if (mean > worst) {
                    worst = mean;
                    where = new Region(lefts[i], top, width, height);
                }
            }
        }
        return new WorstPatch(worst, where);
    }

    /** Every eighth pixel, and the last window flush with the far edge: no strip of the picture goes unseen. */
    private static int[] starts(int length, int window) {
        int last = length - window;
        return IntStream.concat(
                        IntStream.range(0, last).filter(start -> start % WorstPatch.STRIDE == 0), IntStream.of(last))
                .toArray();
    }

    /** Returns per layer and window how much cells count in it. Layers of as many cells weigh them alike. */
    private static List<double[][]> weights(
            List<StretchedLayer> layers, Function<StretchedLayer, Stretch> axis, int[] starts, int window) {
        Map<Integer, double[][]> byCells = new HashMap<>();
        return layers.stream()
                .map(axis)
                .map(stretch -> byCells.computeIfAbsent(stretch.cells(), cells -> weights(stretch, starts, window)))
                .toList();
    }

    private static double[][] weights(Stretch stretch, int[] starts, int window) {
        double[][] weights = new double[starts.length][];
        for (int i = 0; i < starts.length; i++) {
            weights[i] = stretch.weights(starts[i], starts[i] + window);
        }
        return weights;
    }

    private static void addWindowSums(
            StretchedLayer layer, double[] columnSums, int[] lefts, double[][] weights, double[] sums) {
        for (int i = 0; i < lefts.length; i++) {
            int first = layer.columns().lower(lefts[i]);
            for (int j = 0; j < weights[i].length; j++) {
                sums[i] += weights[i][j] * columnSums[first + j];
            }
        }
    }
}
