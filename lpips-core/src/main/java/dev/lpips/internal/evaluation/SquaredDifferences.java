package dev.lpips.internal.evaluation;

import dev.lpips.engine.FeatureMap;
import dev.lpips.internal.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Sums of squared differences of features, of one pair or of all pairs of many. Both take the same steps, so a pair has the same bits either
 * way: four squares at a time, in float32 up to {@value #RUN} values, and those sums in double.
 *
 * <p>Differences are squared and added up, rather than taken from inner products: of two pictures that are nearly equal, those would
 * leave few digits.
 */
final class SquaredDifferences {

    /** Few enough that float32 loses nothing that matters, and many enough that a loop is worth its start. */
    static final int RUN = 256;

    private static final int AT_ONCE = 4;

    private SquaredDifferences() {}

    static double sum(float[] one, float[] other) {
        double sum = 0;
        for (int start = 0; start < one.length; start += RUN) {
            sum += run(one, other, start, Math.min(one.length, start + RUN));
        }
        return sum;
    }

    private static float run(float[] one, float[] other, int start, int end) {
        float sum = 0;
        int i = start;
        for (; i + AT_ONCE <= end; i += AT_ONCE) {
            float a = one[i] - other[i];
            float b = one[i + 1] - other[i + 1];
            float c = one[i + 2] - other[i + 2];
            float d = one[i + 3] - other[i + 3];
            sum += (a * a + b * b) + (c * c + d * d);
        }
        for (; i < end; i++) {
            float rest = one[i] - other[i];
            sum += rest * rest;
        }
        return sum;
    }

    /**
     * Returns the sums of all pairs: in row i, those of i with the maps behind it.
     *
     * @param maps of one tap, of as many pictures
     */
    static double[][] ofPairs(List<FeatureMap> maps) {
        int count = maps.size();
        double[][] sums = new double[count][count];
        int tasks = Runtime.getRuntime().availableProcessors();
        // Rows are shared out like cards, because the later ones are shorter.
        Workers.run(tasks, task -> addRows(maps, task, tasks, sums));
        return sums;
    }

    private static void addRows(List<FeatureMap> maps, int first, int step, double[][] sums) {
        int count = maps.size();
        int length = maps.get(0).values().length;
        float[] tile = new float[RUN * count];
        float[] row = new float[count];
        for (int start = 0; start < length; start += RUN) {
            int values = Math.min(RUN, length - start);
            fill(tile, maps, start, values);
            for (int i = first; i < count; i += step) {
                Arrays.fill(row, i + 1, count, 0);
                addRun(maps.get(i).values(), start, values, tile, row, i + 1);
                for (int j = i + 1; j < count; j++) {
                    sums[i][j] += row[j];
                }
            }
        }
    }

    /** Value by value, those of all pictures side by side: a loop over pictures is one that a processor does many of at once. */
    private static void fill(float[] tile, List<FeatureMap> maps, int start, int values) {
        int count = maps.size();
        for (int picture = 0; picture < count; picture++) {
            float[] map = maps.get(picture).values();
            for (int i = 0; i < values; i++) {
                tile[i * count + picture] = map[start + i];
            }
        }
    }

    private static void addRun(float[] one, int start, int values, float[] tile, float[] row, int from) {
        int count = row.length;
        int i = 0;
        for (; i + AT_ONCE <= values; i += AT_ONCE) {
            addFour(one, start + i, tile, i * count, row, from);
        }
        for (; i < values; i++) {
            float value = one[start + i];
            for (int j = from; j < count; j++) {
                float rest = value - tile[i * count + j];
                row[j] += rest * rest;
            }
        }
    }

    private static void addFour(float[] one, int at, float[] tile, int place, float[] row, int from) {
        int count = row.length;
        float first = one[at];
        float second = one[at + 1];
        float third = one[at + 2];
        float fourth = one[at + 3];
        int next = place + count;
        int afterNext = next + count;
        int last = afterNext + count;
        for (int j = from; j < count; j++) {
            float a = first - tile[place + j];
            float b = second - tile[next + j];
            float c = third - tile[afterNext + j];
            float d = fourth - tile[last + j];
            row[j] += (a * a + b * b) + (c * c + d * d);
        }
    }
}
