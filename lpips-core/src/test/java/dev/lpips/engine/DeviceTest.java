package dev.lpips.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.engine.Device.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource({"auto, AUTO, 0", "CPU, CPU, 0", " gpu , GPU, 0", "GPU:0, GPU, 0", "gpu:12, GPU, 12"})
    void a_device_has_an_id(String id, Kind kind, int number) {
        assertThat(Device.of(id)).isEqualTo(new Device(kind, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "cpu", "gpu:0", "gpu:3"})
    void a_device_prints_as_its_id(String id) {
        assertThat(Device.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cuda", "cpu:1", "gpu:", "gpu:-1", "gpu:1000", "gpu 1", "auto:0"})
    void what_is_no_device_is_refused_with_those_there_are(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Device.of(id))
                .withMessage("There is no device \"%s\"; there are auto, cpu, gpu and gpu:0, gpu:1, ...", id);
    }

    @Test
    void only_gpus_are_counted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Device(Kind.CPU, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Device.gpu(-1));
    }
}
