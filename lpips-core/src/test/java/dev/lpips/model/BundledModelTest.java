package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BundledModelTest {

    private static final ModelName LITE = ModelName.of(Backbone.LITE);

    @TempDir
    Path home;

    @Test
    void is_found_where_nothing_is_installed() {
        assertThat(ModelStore.inHome(home.resolve("absent")).find(LITE))
                .hasToString("lite 1 (lpips-core's own lite-1.onnx)");
        assertThat(ModelStore.inHome(home.resolve("absent")).isInstalled(LITE)).isTrue();
    }

    @Test
    void takes_less_than_a_megabyte_of_the_jar() {
        assertThat(BundledModel.find().read()).hasSizeLessThan(1_000_000);
    }

    @Test
    void says_of_itself_what_it_is() {
        ModelMetadata metadata = ModelMetadata.read(BundledModel.find().read());

        assertThat(metadata.name()).isEqualTo(LITE);
        assertThat(metadata.sources()).as("the teacher it was taught by").isNotEmpty();
    }

    @Test
    void measures_where_nothing_is_asked_for() {
        assertThat(LpipsOptions.defaults().model()).isEqualTo(LITE).hasToString("lite 1");
    }

    @Test
    void opens_passes_its_self_test_and_measures_without_any_home() {
        LpipsOptions options = LpipsOptions.defaults().withStore(ModelStore.inHome(home.resolve("absent")));
        Pixels reference = noise(1);

        try (Lpips lpips = Lpips.open(options)) {
            Comparison changed = lpips.compare(reference, noise(2));
            Comparison back = lpips.compare(noise(2), reference);

            assertThat(lpips.compare(reference, noise(1)).distance()).isZero();
            assertThat(changed.distance()).isGreaterThan(0.01).isCloseTo(back.distance(), within(1e-6));
            assertThat(changed.model().toString()).isEqualTo("lite 1");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "LITE_1")
    void has_a_version_of_its_own_and_none_of_the_official_ones(LpipsVersion official) {
        assertThatThrownBy(() -> LITE.withVersion(official))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no version %s of lite; its version is 1", official);
        assertThatThrownBy(() -> ModelName.of(Backbone.ALEX).withVersion(LpipsVersion.LITE_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no version 1 of alex; its version is 0.1 or 0.0");
    }

    @Test
    void has_learned_weights_only() {
        assertThatThrownBy(() -> LITE.withWeighting(Weighting.UNIFORM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lite has learned weights only, not uniform");
    }

    @Test
    void changing_to_an_official_backbone_and_back_takes_the_version_along() {
        ModelName old = ModelName.of(Backbone.ALEX).withVersion(LpipsVersion.V0_0);

        assertThat(LITE.withBackbone(Backbone.ALEX)).hasToString("LPIPS 0.1, alex");
        assertThat(old.withBackbone(Backbone.VGG)).hasToString("LPIPS 0.0, vgg");
        assertThat(old.withBackbone(Backbone.LITE)).isEqualTo(LITE);
    }

    @Test
    void cannot_be_installed() {
        assertThatThrownBy(() ->
                        ModelInstaller.into(ModelStore.inHome(home)).installOfficial(LITE, DownloadProgress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lite comes with the library: there is nothing to install");
    }

    private static Pixels noise(long seed) {
        PixelSize size = new PixelSize(64, 48);
        int[] colours = new int[size.area()];
        Random random = new Random(seed);
        Arrays.setAll(colours, i -> 0xFF000000 | random.nextInt(1 << 24));
        return Pixels.ofArgb(size, colours);
    }
}
