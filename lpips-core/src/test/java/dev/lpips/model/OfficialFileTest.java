package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lpips.oracle.OracleModels;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialFileTest {

    static Stream<ModelName> heads_have_the_length_and_digest_of_the_published_files() {
        return Stream.of(Backbone.values())
                .flatMap(backbone -> Stream.of(LpipsVersion.values())
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
    @EnumSource
    void torchvision_puts_the_start_of_the_digest_into_the_name(Backbone backbone) {
        OfficialFile file = OfficialFile.backbone(backbone);

        assertThat(file.address().getPath()).endsWith("-" + file.sha256().substring(0, 8) + ".pth");
        assertThat(file.address()).hasScheme("https");
    }

    @Test
    void no_two_files_share_a_digest() {
        Set<String> digests = new HashSet<>();
        for (Backbone backbone : Backbone.values()) {
            digests.add(OfficialFile.backbone(backbone).sha256());
            for (LpipsVersion version : LpipsVersion.values()) {
                digests.add(OfficialFile.heads(backbone, version).sha256());
            }
        }

        assertThat(digests).hasSize(9).allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"));
    }
}
