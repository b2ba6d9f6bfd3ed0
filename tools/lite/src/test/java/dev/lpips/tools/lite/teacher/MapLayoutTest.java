package dev.lpips.tools.lite.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.internal.network.Layer;
import dev.lpips.internal.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapLayoutTest {

    @ParameterizedTest
    @ValueSource(ints = {31, 64, 96, 100, 128, 192, 255, 256})
    void teacher_and_student_have_their_taps_at_the_same_places(int side) {
        assertThat(sides(Network.alex(), side)).isEqualTo(MapLayout.of(side).sides());
        assertThat(sides(Network.lite(), side)).isEqualTo(MapLayout.of(side).sides());
    }

    private static List<Integer> sides(Network network, int side) {
        List<Integer> sides = new ArrayList<>();
        int current = side;
        for (Layer layer : network.layers()) {
            int input = current;
            current = layer.fold(
                    convolution ->
                            (input + 2 * convolution.padding() - convolution.kernel()) / convolution.stride() + 1,
                    pool -> (input - pool.kernel()) / pool.stride() + 1,
                    fire -> input,
                    tap -> {
                        sides.add(input);
                        return input;
                    });
        }
        return sides;
    }
}
