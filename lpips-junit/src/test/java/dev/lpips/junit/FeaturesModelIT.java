package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import dev.lpips.measure.FeatureMse;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.model.NoDistanceException;
import dev.lpips.oracle.OracleModels;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Pictures and goldens judged by a model that has features and no distance. */
@ExtendWith(SyntheticModel.class)
class FeaturesModelIT {

    @TempDir
    static Path home;

    private final BufferedImage page = Drawing.page();
    private final BufferedImage dark = Drawing.darkPage();

    @BeforeAll
    static void install() {
        OracleModels.synthetic(ModelName.of(Backbone.VGG19), home);
    }

    @Test
    void features_are_judged_and_the_message_has_no_distance() {
        System.setProperty("lpips.home", home.toString());
        Tolerance relu3_4 = Tolerance.of(new FeatureMse("relu3_4"), 0.001);

        assertThatImage(page).usingModel(Backbone.VGG19).isSimilarTo(page, relu3_4);
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(
                        () -> assertThatImage(dark).usingModel(Backbone.VGG19).isSimilarTo(page, relu3_4))
                .satisfies(error -> assertThat(error.getMessage())
                        .startsWith("image is not perceptually close to its reference\n  feature MSE at relu3_4 : ")
                        .containsPattern("  exceeds 0\\.0010   \\(vgg19 features\\)\n  would pass")
                        .doesNotContain("  distance", "worst patch", "heatmap"));
    }

    @Test
    void what_asks_for_a_distance_is_refused() {
        System.setProperty("lpips.home", home.toString());

        assertThatExceptionOfType(NoDistanceException.class)
                .isThrownBy(
                        () -> assertThatImage(page).usingModel(Backbone.VGG19).isPerceptuallyCloseTo(page, 0.05));
        assertThatExceptionOfType(NoDistanceException.class)
                .isThrownBy(
                        () -> assertThatImage(page).usingModel(Backbone.VGG19).isSimilarTo(page));
    }

    @Test
    void goldens_are_judged_by_features_that_their_properties_name() throws IOException {
        World world = World.fresh();
        world.properties.remove("lpips.model");
        System.setProperty("lpips.home", home.toString());
        Files.createDirectories(SyntheticModel.GOLDENS);
        for (String name : List.of("same", "other")) {
            GoldenStore.at(SyntheticModel.GOLDENS)
                    .write(new GoldenName("ShopTestCase/" + name), Pictures.pixels(Drawing.page()));
        }
        Files.writeString(
                SyntheticModel.GOLDENS.resolve("lpips.properties"),
                "model = vgg19\ndistance = none\nworstPatch = none\nfeatureMse@relu3_4 = 0.001\n");

        assertThat(Kit.failures(ShopTestCase.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(AssertionFailedError.class)
                        .hasMessageContainingAll("\"ShopTestCase/other\"", "feature MSE at relu3_4 : "));
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .extracting(Outcome::status)
                .containsExactlyInAnyOrder(Outcome.Status.MATCH, Outcome.Status.MISMATCH);
    }

    @GoldenImages(directory = "target/fixtures/goldens")
    static class ShopTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void same() {
            assertThatImage(Drawing.page()).matchesGolden();
        }

        @Test
        void other() {
            assertThatImage(Drawing.darkPage()).matchesGolden();
        }
    }
}
