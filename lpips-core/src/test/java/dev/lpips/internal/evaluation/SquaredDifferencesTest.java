package dev.lpips.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.engine.FeatureMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquaredDifferencesTest {

    /** Below, at and beyond one run, and of a rest that is no multiple of four. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 255, 256, 257, 1023, 5000})
    void a_pair_has_the_sum_of_its_squares_and_the_same_bits_among_many(int length) {
        Random random = new Random(length);
        List<FeatureMap> maps = IntStream.range(0, 9)
                .mapToObj(picture -> new FeatureMap(1, length, 1, values(length, random)))
                .toList();

        double[][] pairs = SquaredDifferences.ofPairs(maps);

        for (int i = 0; i < maps.size(); i++) {
            for (int j = i + 1; j < maps.size(); j++) {
                float[] one = maps.get(i).values();
                float[] other = maps.get(j).values();
                double exact = IntStream.range(0, length)
                        .mapToDouble(k -> Math.pow((double) one[k] - other[k], 2))
                        .sum();
                assertThat(pairs[i][j])
                        .isEqualTo(SquaredDifferences.sum(one, other))
                        .isCloseTo(exact, within(1e-6 * exact));
            }
        }
    }

    private static float[] values(int length, Random random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
