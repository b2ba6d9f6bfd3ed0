package dev.lpips.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class TensorsTest {

    private static final PixelSize ONE_BY_TWO = new PixelSize(1, 2);

    @Test
    void a_layer_map_is_averaged_in_double_precision() {
        // Summed in float32, the two small values would vanish beside the large one.
        LayerMap map = new LayerMap(2, 2, new float[] {16_777_216, 1, 1, 0});

        assertThat(map.mean()).isEqualTo(16_777_218 / 4.0);
    }

    @Test
    void a_layer_map_has_one_value_per_location() {
        assertThatThrownBy(() -> new LayerMap(2, 2, new float[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LayerMap(0, 2, new float[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LayerMap(2, 0, new float[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A layer map of 2 x 0 cannot have 0 values");
    }

    @Test
    void a_pair_has_six_values_per_pixel_from_position_0() {
        assertThat(new PairTensor(ONE_BY_TWO, direct(12)).size()).isEqualTo(ONE_BY_TWO);
        assertThatThrownBy(() -> new PairTensor(ONE_BY_TWO, direct(11))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PairTensor(ONE_BY_TWO, direct(12).position(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 x 2 needs 12 values from position 0");
    }

    @Test
    void a_pair_that_native_code_would_read_as_garbage_is_refused() {
        FloatBuffer heap = FloatBuffer.allocate(12);
        FloatBuffer foreign = ByteBuffer.allocateDirect(12 * Float.BYTES)
                .order(ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .asFloatBuffer();

        assertThatThrownBy(() -> new PairTensor(ONE_BY_TWO, heap)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PairTensor(ONE_BY_TWO, foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("direct and in native byte order");
    }

    private static FloatBuffer direct(int values) {
        return ByteBuffer.allocateDirect(values * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
