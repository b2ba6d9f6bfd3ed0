package dev.lpips.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExternalDataTest {

    @Test
    void is_found_by_its_location_and_by_where_it_lies() {
        assertThat(ExternalData.isIn(model(new ProtobufMessage().number(14, 1))))
                .isTrue();
        assertThat(ExternalData.isIn(model(new ProtobufMessage()
                        .message(13, new ProtobufMessage().text(1, "location").text(2, "../../etc/passwd")))))
                .isTrue();
    }

    @Test
    void is_not_in_a_model_whose_weights_are_in_its_file() {
        assertThat(ExternalData.isIn(model(new ProtobufMessage().number(14, 0).floats(9, new float[] {1, 2}))))
                .isFalse();
        assertThat(ExternalData.isIn(new byte[0])).isFalse();
    }

    @Test
    void is_looked_for_in_models_only() {
        assertThatThrownBy(() -> ExternalData.isIn(new byte[] {0x3A, 0x7F, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is not an ONNX file, or it is cut off");
    }

    private static byte[] model(ProtobufMessage tensor) {
        return new ProtobufMessage()
                .message(7, new ProtobufMessage().text(2, "graph").message(5, tensor))
                .toByteArray();
    }
}
