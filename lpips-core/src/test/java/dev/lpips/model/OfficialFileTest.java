package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lpips.internal.file.Sha256;
import dev.lpips.oracle.OracleModels;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialFileTest {

    static Stream<Backbone> official() {
        return Stream.of(Backbone.values()).filter(backbone -> !backbone.isBundled());
    }

    static Stream<Backbone> withHeads() {
        return official().filter(Backbone::hasDistance);
    }

    static Stream<ModelName> heads_have_the_length_and_digest_of_the_published_files() {
        return withHeads()
                .flatMap(backbone -> Stream.of(LpipsVersion.V0_0, LpipsVersion.V0_1)
                        .map(version -> ModelName.of(backbone).withVersion(version)));
    }

    @ParameterizedTest
    @MethodSource
    void heads_have_the_length_and_digest_of_the_published_files(ModelName name) throws IOException {
        assumeTrue(OracleModels.haveRealWeights(), "the real weights are not beside this checkout");
        OfficialFile file = OfficialFile.heads(name.backbone(), name.version());

        byte[] bytes = Files.readAllBytes(
                OracleModels.REAL_WEIGHTS.resolve("lpips/v%s/%s.pth".formatted(name.version(), name.backbone())));

        assertThat(file.bytes()).isEqualTo(bytes.length);
        assertThat(file.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(file.address().getPath()).endsWith("/v%s/%s.pth".formatted(name.version(), name.backbone()));
    }

    @ParameterizedTest
    @MethodSource("official")
    void torchvision_puts_the_start_of_the_digest_into_the_name(Backbone backbone) {
        OfficialFile file = OfficialFile.backbone(backbone);

        assertThat(file.address().getPath()).endsWith("-" + file.sha256().substring(0, 8) + ".pth");
        assertThat(file.address()).hasScheme("https");
    }

    @Test
    void no_two_files_share_a_digest() {
        Set<String> digests = new HashSet<>();
        official()
                .forEach(backbone -> digests.add(OfficialFile.backbone(backbone).sha256()));
        withHeads().forEach(backbone -> {
            digests.add(OfficialFile.heads(backbone, LpipsVersion.V0_0).sha256());
            digests.add(OfficialFile.heads(backbone, LpipsVersion.V0_1).sha256());
        });

        assertThat(digests).hasSize(10).allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"));
    }

    @Test
    void nobody_publishes_heads_for_vgg19() {
        assertThatThrownBy(() -> OfficialFile.heads(Backbone.VGG19, LpipsVersion.FEATURES))
                .isInstanceOf(NoDistanceException.class);
        assertThatThrownBy(() -> OfficialFile.heads(Backbone.VGG19, LpipsVersion.V0_1))
                .isInstanceOf(NoDistanceException.class);
    }

    @Test
    void nobody_publishes_what_the_library_brings_along() {
        assertThatThrownBy(() -> OfficialFile.backbone(Backbone.LITE))
                .hasMessage("lite comes with the library: there is nothing to install");
        assertThatThrownBy(() -> OfficialFile.heads(Backbone.LITE, LpipsVersion.LITE_1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OfficialFile.heads(Backbone.ALEX, LpipsVersion.LITE_1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
