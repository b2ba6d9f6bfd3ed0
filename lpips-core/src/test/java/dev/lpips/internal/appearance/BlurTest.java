package dev.lpips.internal.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlurTest {

    @ParameterizedTest
    @CsvSource({"0.6, 20, 30", "1.5, 20, 30", "2, 20, 30", "1.5, 1, 1", "2, 3, 2", "0.6, 1, 9", "2, 9, 1"})
    void is_a_convolution_with_a_gaussian(double sigma, int width, int height) {
        Plane plane = random(width, height);
        Blur blur = Blur.gaussian(sigma);
        float[] repeated = new float[width];
        float[] cut = new float[width];

        for (int y = 0; y < height; y++) {
            blur.repeatingBorder(plane, y, repeated);
            blur.zeroOutside(plane, y, cut);
            for (int x = 0; x < width; x++) {
                assertThat(repeated[x]).isCloseTo((float) convolved(plane, x, y, sigma, true), within(1e-4f));
                assertThat(cut[x]).isCloseTo((float) convolved(plane, x, y, sigma, false), within(1e-4f));
            }
        }
    }

    private static double convolved(Plane plane, int x, int y, double sigma, boolean repeat) {
        int radius = (int) (3 * sigma + 0.5);
        double sum = 0;
        double weights = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                double weight = Math.exp(-0.5 * (dx * dx + dy * dy) / (sigma * sigma));
                int column = Math.max(0, Math.min(plane.width() - 1, x + dx));
                int row = Math.max(0, Math.min(plane.height() - 1, y + dy));
                boolean isInside = column == x + dx && row == y + dy;
                weights += weight;
                sum += isInside || repeat ? weight * plane.row(row)[column] : 0;
            }
        }
        return sum / weights;
    }

    private static Plane random(int width, int height) {
        Random random = new Random(width + 100L * height);
        Plane plane = new Plane();
        plane.resize(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane.row(y)[x] = 10 * random.nextFloat();
            }
        }
        return plane;
    }
}
