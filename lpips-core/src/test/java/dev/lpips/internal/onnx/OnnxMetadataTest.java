package dev.lpips.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lpips.internal.network.InputScaling;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxMetadataTest {

    @Test
    void reads_what_was_written_in_that_order() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("z", "last first");
        written.put("a", "größer");
        written.put("empty", "");

        Map<String, String> read = OnnxMetadata.read(model(written));

        assertThat(read)
                .containsExactly(Map.entry("z", "last first"), Map.entry("a", "größer"), Map.entry("empty", ""));
    }

    @Test
    void a_model_without_metadata_has_none() {
        assertThat(OnnxMetadata.read(model(Map.of()))).isEmpty();
        assertThat(OnnxMetadata.read(new byte[0])).isEmpty();
    }

    @Test
    void steps_over_fields_of_every_wire_type() {
        byte[] fields = HexFormat.of()
                .parseHex(
                        "08ac02" // field 1, varint
                                + "110000000000000000" // field 2, 64 bits
                                + "1d00000000" // field 3, 32 bits
                                + "2203616263" // field 4, 3 bytes
                                + "72060a016b120176"); // field 14, metadata k = v

        assertThat(OnnxMetadata.read(fields)).containsExactly(Map.entry("k", "v"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a", // a length that never comes
                "0a05ff", // 5 bytes announced, 1 there
                "0affffffffffffffffff01", // a length of 2^64 - 1
                "0affffffffffffffff7f", // a length of 2^63 - 1
                "0a80808080808080808001", // a length of 2^63
                "08ffffffffffffffffffff01", // a number of more than 64 bits
                "0b", // wire type 3: a group
                "0e", // wire type 6: none
                "11000000", // 64 bits announced, 24 there
                "72020a05" // metadata cut off inside
            })
    void refuses_what_is_not_protobuf(String hex) {
        assertThatThrownBy(() -> OnnxMetadata.read(HexFormat.of().parseHex(hex)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an ONNX file, or it is cut off");
    }

    @Test
    void truncated_and_changed_models_are_refused_or_read_but_never_fail_in_another_way() {
        byte[] whole = model(Map.of("lpips.backbone", "alex", "lpips.version", "0.1"));
        Random random = new Random(20180111);

        for (int i = 0; i < 3000; i++) {
            byte[] mutant = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            if (mutant.length > 0) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }

            assertThat(catchThrowable(() -> OnnxMetadata.read(mutant)))
                    .as(HexFormat.of().formatHex(mutant))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(IllegalArgumentException.class));
        }
    }

    private static byte[] model(Map<String, String> metadata) {
        return LpipsGraph.write(
                TinyNetwork.NETWORK, Optional.of(InputScaling.IMAGENET), TinyNetwork.weights(), metadata);
    }
}
