package dev.lpips.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lpips.internal.checkpoint.Checkpoint;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.model.Backbone;
import dev.lpips.oracle.SyntheticCheckpoint;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The networks against tables written down apart from them. */
class NetworkTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LITE")
    void convolutions_have_the_keys_and_shapes_of_the_official_checkpoints(Backbone backbone) {
        Network network = Networks.of(backbone);

        try (Checkpoint checkpoint = Checkpoint.open(SyntheticCheckpoint.backbone(backbone, folder))) {
            assertThat(network.convolutions().stream().map(Convolution::key).map(key -> key + ".weight"))
                    .containsExactlyElementsOf(checkpoint.keys().stream()
                            .filter(key -> key.startsWith("features") && key.endsWith(".weight"))
                            .toList());
            assertThatCode(() -> Weights.read(network, checkpoint)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void taps_have_the_channels_of_the_official_heads(Backbone backbone) {
        assertThat(Networks.of(backbone).tapChannels()).isEqualTo(backbone.tapChannels());
    }
}
