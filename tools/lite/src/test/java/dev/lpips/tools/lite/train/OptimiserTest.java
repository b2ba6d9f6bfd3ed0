package dev.lpips.tools.lite.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.internal.network.Network;
import dev.lpips.tools.lite.student.StudentParameters;
import dev.lpips.tools.lite.student.StudentParameters.Part;
import dev.lpips.tools.lite.student.StudentParameters.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimiserTest {

    private final StudentParameters parameters = StudentParameters.random(Network.lite(), 1);
    private final float[] before = parameters.values().clone();
    private final Optimiser optimiser = Optimiser.fresh(before.length);

    @Test
    void kernels_move_along_the_straightened_slope_and_all_others_by_adam() {
        float[] slope = new float[before.length];
        Arrays.fill(slope, 3);

        optimiser.move(parameters, slope, 0.01, 1, (values, rows) -> filled(values.length, 0.5f));

        for (Part part : parameters.parts()) {
            // 32 kernels of 3 x 7 x 7: the longer side is 147.
            double expected = part.role() == Role.KERNEL
                    ? 0.01
                            * 0.2
                            * Math.sqrt(Math.max(
                                    part.shape().get(0),
                                    part.size() / part.shape().get(0)))
                            * 0.5
                    : 0.4 * 0.01;
            assertThat(moved(part)).as("%s %s", part.role(), part.key()).isEqualTo(expected, within(1e-6));
        }
    }

    @Test
    void every_kernel_is_straightened_as_a_matrix_with_a_row_per_output() {
        List<String> matrices = new ArrayList<>();

        optimiser.move(parameters, new float[before.length], 0.01, 1, (values, rows) -> {
            matrices.add(rows + " x " + values.length / rows);
            return values;
        });

        assertThat(matrices).containsExactly("32 x 147", "40 x 288", "80 x 360", "96 x 720", "96 x 864", "96 x 864");
    }

    @Test
    void a_slope_that_turns_is_followed_by_what_it_was_on_average() {
        float[] up = new float[before.length];
        Arrays.fill(up, 1);
        List<Float> straightened = new ArrayList<>();
        Orthogonal remembered = (values, rows) -> {
            straightened.add(values[0]);
            return values;
        };

        optimiser.move(parameters, up, 0.01, 1, remembered);
        optimiser.move(parameters, new float[before.length], 0.01, 2, remembered);

        // One step ahead of the mean, which is 0.05 and then 0.0475: 0.95 of it, and 0.05 of the slope.
        int kernels = Network.lite().convolutions().size();
        assertThat(straightened.get(0)).isEqualTo(0.0975f, within(1e-6f));
        assertThat(straightened.get(kernels)).isEqualTo(0.045125f, within(1e-6f));
    }

    private double moved(Part part) {
        return before[part.offset()] - parameters.values()[part.offset()];
    }

    private static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }
}
