package dev.lpips.tools.lite.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamTest {

    @Test
    void the_first_step_is_as_long_as_the_rate_however_steep_the_slope() {
        float[] parameters = {1, 1};

        adam().move(parameters, 0, 2, new float[] {1000, -0.001f}, 0.1, 1);

        assertThat(parameters[0]).isEqualTo(0.9f, within(1e-4f));
        assertThat(parameters[1]).isEqualTo(1.1f, within(1e-4f));
    }

    @Test
    void the_lowest_point_of_a_bowl_is_found() {
        float[] parameters = {5, -3};
        Adam adam = adam();

        for (int step = 1; step <= 2000; step++) {
            float[] slope = {2 * (parameters[0] - 1), 20 * (parameters[1] - 2)};
            adam.move(parameters, 0, 2, slope, 0.02, step);
        }

        assertThat(parameters[0]).isEqualTo(1, within(0.01f));
        assertThat(parameters[1]).isEqualTo(2, within(0.01f));
    }

    @Test
    void what_is_not_between_the_positions_stays() {
        float[] parameters = {1, 1};

        adam().move(parameters, 1, 2, new float[] {5, 5}, 0.1, 1);

        assertThat(parameters[0]).isEqualTo(1);
        assertThat(parameters[1]).isEqualTo(0.9f, within(1e-4f));
    }

    private static Adam adam() {
        return new Adam(new float[2], new float[2]);
    }
}
