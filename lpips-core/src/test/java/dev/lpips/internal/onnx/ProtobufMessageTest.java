package dev.lpips.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtobufMessageTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0800",
        "1, 0801",
        "127, 087f",
        "128, 088001",
        "300, 08ac02",
        "9223372036854775807, 08ffffffffffffffff7f",
        "-1, 08ffffffffffffffffff01",
        "-9223372036854775808, 0880808080808080808001"
    })
    void a_number_is_written_seven_bits_at_a_time(long value, String hex) {
        assertThat(hex(new ProtobufMessage().number(1, value))).isEqualTo(hex);
    }

    @Test
    void field_numbers_above_15_take_two_bytes() {
        assertThat(hex(new ProtobufMessage().number(16, 2))).isEqualTo("800102");
    }

    @Test
    void a_text_is_its_length_in_utf_8_bytes_and_those() {
        assertThat(hex(new ProtobufMessage().text(2, "ß"))).isEqualTo("1202c39f");
    }

    @Test
    void floats_are_packed_in_little_endian_order() {
        assertThat(hex(new ProtobufMessage().floats(9, new float[] {1, -2}))).isEqualTo("4a080000803f000000c0");
    }

    @Test
    void a_message_is_its_length_and_its_fields() {
        ProtobufMessage inner = new ProtobufMessage().number(1, 128);

        assertThat(hex(new ProtobufMessage().message(7, inner))).isEqualTo("3a03088001");
    }

    private static String hex(ProtobufMessage message) {
        return HexFormat.of().formatHex(message.toByteArray());
    }
}
