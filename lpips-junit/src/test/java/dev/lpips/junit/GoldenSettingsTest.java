package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Tolerance;
import dev.lpips.engine.Device;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.measure.Distance;
import dev.lpips.measure.WorstPatchDistance;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.rules.GoldenRules;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

class GoldenSettingsTest {

    private static final GoldenName NAME = new GoldenName("SalesTestCase/chart");
    private static final Map<String, String> PROPERTIES = new ConcurrentHashMap<>();
    private static final Map<String, GoldenSettings> SETTINGS = new ConcurrentHashMap<>();

    static class Recorder implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            SETTINGS.put(context.getDisplayName(), GoldenSettings.of(context, PROPERTIES::get, GoldenRules::of));
        }
    }

    @GoldenImages(directory = "src/test/charts", model = "squeeze", distance = 0.2)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Charts {}

    @Charts
    @ExtendWith(Recorder.class)
    abstract static class ChartsTestCase {

        @Test
        void as_its_class() {}

        @Test
        @GoldenImages(version = "0.0", distance = 0.3, worstPatch = Double.POSITIVE_INFINITY)
        void in_its_own_way() {}
    }

    static class SalesTestCase extends ChartsTestCase {

        @Nested
        @GoldenImages(worstPatch = 0.4)
        class Monthly {

            @Test
            void nested() {}
        }
    }

    @ExtendWith(Recorder.class)
    static class PlainTestCase {

        @Test
        @GoldenImages
        void plain() {}
    }

    @BeforeEach
    void forget() {
        PROPERTIES.clear();
        SETTINGS.clear();
    }

    @Test
    void what_nobody_says_has_the_default() {
        Kit.run(PlainTestCase.class);

        GoldenSettings settings = SETTINGS.get("plain()");
        assertThat(settings.directory()).isEqualTo(Path.of("src/test/goldens"));
        assertThat(settings.rules().tolerance(NAME)).isEqualTo(Tolerance.GOLDEN);
        assertThat(settings.options().model()).hasToString("lite 1");
    }

    @Test
    void what_a_method_does_not_say_its_class_says_also_through_an_annotation_of_ones_own() {
        Kit.run(SalesTestCase.class);

        GoldenSettings byClass = SETTINGS.get("as_its_class()");
        assertThat(byClass.directory()).isEqualTo(Path.of("src/test/charts"));
        assertThat(byClass.rules().tolerance(NAME)).isEqualTo(Tolerance.GOLDEN.and(new Distance(), 0.2));
        assertThat(byClass.options().model().backbone()).isEqualTo(Backbone.SQUEEZE);
        GoldenSettings byMethod = SETTINGS.get("in_its_own_way()");
        assertThat(byMethod.directory()).isEqualTo(Path.of("src/test/charts"));
        assertThat(byMethod.rules().tolerance(NAME))
                .isEqualTo(Tolerance.GOLDEN.and(new Distance(), 0.3).without(new WorstPatchDistance()));
        assertThat(byMethod.options().model().backbone()).isEqualTo(Backbone.SQUEEZE);
        assertThat(byMethod.options().model().version()).isEqualTo(LpipsVersion.V0_0);
        assertThat(SETTINGS.get("nested()").rules().tolerance(NAME))
                .isEqualTo(Tolerance.GOLDEN.and(new Distance(), 0.2).andWorstPatch(0.4));
    }

    @GoldenImages(alpha = "over-black", device = "auto", mode = "record-failed")
    @ExtendWith(Recorder.class)
    static class TextsTestCase {

        @Test
        @GoldenImages(device = "gpu:1")
        void texts() {}
    }

    @Test
    void transparency_device_and_mode_can_be_chosen_too() {
        Kit.run(TextsTestCase.class);

        GoldenSettings settings = SETTINGS.get("texts()");
        assertThat(settings.options().alpha()).isEqualTo(AlphaPolicy.OVER_BLACK);
        assertThat(settings.options().device()).isEqualTo(Device.gpu(1));
        assertThat(settings.rules().mode(name -> null, name -> null)).isEqualTo(GoldenMode.RECORD_FAILED);
    }

    @Test
    void a_property_overrules_every_annotation() {
        PROPERTIES.put("lpips.model", "vgg");

        Kit.run(SalesTestCase.class);

        assertThat(SETTINGS.values())
                .extracting(settings -> settings.options().model().backbone())
                .containsOnly(Backbone.VGG);
    }
}
