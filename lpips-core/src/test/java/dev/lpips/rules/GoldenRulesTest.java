package dev.lpips.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.LpipsOptions;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.engine.Device;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.Platform;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.measure.Detail;
import dev.lpips.measure.Distance;
import dev.lpips.measure.FeatureMse;
import dev.lpips.measure.Style;
import dev.lpips.measure.WorstPatchDistance;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenRulesTest {

    private static final LpipsOptions OPTIONS = LpipsOptions.defaults().withBackbone(Backbone.ALEX);
    private static final GoldenName LOGIN = new GoldenName("LoginTest/dark");
    private static final GoldenName CHART = new GoldenName("charts/sales/dark-blue");
    private static final Platform LINUX = new Platform("linux", "x64");

    @TempDir
    private Path goldens;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = goldens.resolve("lpips.properties");
    }

    @Test
    void without_a_file_everything_has_its_default() {
        GoldenRules rules = GoldenRules.of(goldens);

        assertThat(rules.options(OPTIONS)).isEqualTo(OPTIONS);
        assertThat(rules.tolerance(LOGIN)).isEqualTo(Tolerance.GOLDEN);
        assertThat(rules.mode(name -> null, name -> null)).isEqualTo(GoldenMode.VERIFY);
        assertThat(rules.origin(LOGIN)).isEqualTo("by default");
    }

    @Test
    void patterns_of_no_golden_are_told_with_their_line() {
        GoldenRules rules = rules("""
                threshold = 0.05
                chart/**.threshold = 0.02
                charts/**.threshold = 0.02
                charts/dark-*.colour = 2
                """);

        List<GoldenName> goldens = List.of(new GoldenName("charts/light"), new GoldenName("charts/dark@mac"));

        assertThat(rules.unmatched(goldens))
                .containsExactly(file + ", line 2, chart/**", file + ", line 4, charts/dark-*");
        assertThat(rules("threshold = 0.05").unmatched(List.of())).isEmpty();
    }

    @Test
    void a_measure_of_features_is_set_by_its_layer_with_a_platform_behind_it_if_need_be() {
        GoldenRules rules = rules("""
                featureMse@relu3_3 = 0.5
                charts/**.style@tap4 = 0.002
                charts/**.style@tap4@linux = 0.003
                featureMse@relu1@mac = 0.1
                """);

        assertThat(rules.tolerance(LOGIN)).isEqualTo(Tolerance.GOLDEN.and(new FeatureMse("relu3_3"), 0.5));
        assertThat(rules.tolerance(CHART))
                .isEqualTo(Tolerance.GOLDEN.and(new FeatureMse("relu3_3"), 0.5).and(new Style("tap4"), 0.003));
        assertThat(rules.origin(CHART)).contains("style at tap4 by " + file + ", line 3");
    }

    @Test
    void a_layer_that_no_network_has_is_refused_with_what_there_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules("featureMse@relu9 = 0.5"))
                .withMessageStartingWith(file + ", line 1: There is no setting \"featureMse\"; there are model")
                .withMessageEndingWith("featureMse@LAYER, style@LAYER");
    }

    @Test
    void a_folder_that_does_not_exist_yet_has_the_defaults() {
        assertThat(GoldenRules.of(goldens.resolve("none")).tolerance(LOGIN)).isEqualTo(Tolerance.GOLDEN);
    }

    @Test
    void the_file_sets_everything() {
        GoldenRules rules = rules("""
                # how these goldens are held
                model = vgg
                version=0.0
                  alpha = over-white
                device = auto

                ! another kind of comment
                mode = record-missing
                distance = 0.02
                worstPatch = 0.1
                """);

        LpipsOptions options = rules.options(OPTIONS);
        assertThat(options.model()).isEqualTo(ModelName.of(Backbone.VGG).withVersion(LpipsVersion.V0_0));
        assertThat(options.alpha()).isEqualTo(AlphaPolicy.OVER_WHITE);
        assertThat(options.device()).isEqualTo(Device.AUTO);
        assertThat(rules.mode(name -> null, name -> null)).isEqualTo(GoldenMode.RECORD_MISSING);
        assertThat(rules.tolerance(LOGIN)).isEqualTo(golden(0.02, 0.1));
        assertThat(rules.origin(LOGIN))
                .isEqualTo("distance by %s, line 9; worst patch by %s, line 10; the others by default"
                        .formatted(file, file));
    }

    @Test
    void a_threshold_is_for_the_whole_picture_and_its_worst_patch() {
        assertThat(rules("threshold = 0.02").tolerance(LOGIN)).isEqualTo(golden(0.02, 0.02));
    }

    @Test
    void none_for_all_measures_but_one_leaves_the_official_distance_alone() {
        assertThat(rules("""
                                distance = 0.05
                                worstPatch = none
                                detail = none
                                areaColour = none
                                textColour = none
                                shift = none
                                """).tolerance(LOGIN)).isEqualTo(Tolerance.distance(0.05));
    }

    @Test
    void goldens_of_a_pattern_have_bounds_of_their_own() {
        GoldenRules rules = rules("""
                charts/**.threshold = 0.02
                worstPatch = 0.3
                """);

        assertThat(rules.tolerance(CHART)).isEqualTo(golden(0.02, 0.02));
        assertThat(rules.tolerance(LOGIN)).isEqualTo(golden(0.1, 0.3));
    }

    @Test
    void of_several_patterns_the_last_is_heard_wherever_lines_for_all_goldens_stand() {
        GoldenRules rules = rules("""
                charts/**.distance = 0.02
                **/dark-*.distance = 0.03
                distance = 0.04
                """);

        assertThat(distance(rules, CHART)).hasToString("0.0300");
    }

    @ParameterizedTest
    @CsvSource({
        "linux,   x64,   0.0200",
        "linux,   arm64, 0.0300",
        "mac,     arm64, 0.0400",
        "windows, x64,   0.0100",
        "freebsd, x64,   0.0100"
    })
    void a_platform_has_bounds_of_its_own_and_the_closer_one_is_heard(String system, String processor, String bound)
            throws IOException {
        Files.writeString(file, """
                threshold@linux-x64 = 0.02
                threshold@linux = 0.03
                threshold@mac = 0.04
                threshold = 0.01
                """);

        GoldenRules rules = GoldenRules.of(goldens, new Platform(system, processor));

        assertThat(distance(rules, LOGIN)).hasToString(bound);
    }

    @Test
    void any_bound_can_be_left_out_and_colours_can_be_bounded() {
        GoldenRules rules = rules("""
                distance = none
                charts/**.colour = 2
                charts/**.worstColour = 12.5
                """);

        assertThat(rules.tolerance(LOGIN)).isEqualTo(Tolerance.GOLDEN.without(new Distance()));
        assertThat(rules.tolerance(CHART))
                .isEqualTo(Tolerance.GOLDEN.without(new Distance()).andColour(2).andWorstColour(12.5));
        assertThat(rules.origin(CHART)).contains("; colour by ").contains("line 2, charts/**; worst colour by ");
    }

    @Test
    void a_golden_of_which_nothing_would_be_judged_is_refused() {
        GoldenRules rules = rules("""
                distance = none
                worstPatch = none
                detail = none
                areaColour = none
                textColour = none
                shift = none
                """);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.tolerance(LOGIN))
                .withMessageStartingWith("Nothing of the golden \"" + LOGIN + "\" would be judged: distance by ");
    }

    @Test
    void a_preset_is_what_single_limits_change() {
        GoldenRules rules = rules("""
                preset = same-machine
                charts/**.preset = other-machine
                charts/**.detail = 2
                """);

        assertThat(rules.tolerance(LOGIN)).isEqualTo(Tolerance.SAME_MACHINE);
        assertThat(rules.tolerance(CHART)).isEqualTo(Tolerance.OTHER_MACHINE.and(new Detail(), 2));
        assertThat(rules.origin(LOGIN)).isEqualTo("by preset same-machine (%s, line 1)".formatted(file));
        assertThat(rules.origin(CHART))
                .isEqualTo("detail by %s, line 3, charts/**; the others by preset other-machine (%s, line 2, charts/**)"
                        .formatted(file, file));
    }

    @Test
    void a_pattern_is_heard_before_a_platform() {
        GoldenRules rules = rules("""
                threshold@linux-x64 = 0.02
                Login*/**.threshold = 0.03
                charts/**.threshold@linux = 0.04
                charts/**.threshold = 0.05
                """);

        assertThat(distance(rules, LOGIN)).hasToString("0.0300");
        assertThat(distance(rules, CHART)).hasToString("0.0400");
    }

    @Test
    void what_stands_beside_the_check_overrules_the_file_and_properties_overrule_both() {
        GoldenRules byFile = rules("""
                distance = 0.01
                charts/**.distance = 0.02
                device = gpu
                """);
        GoldenRules byAnnotation = byFile.overruledBy(layer(Map.of("distance", "0.03", "worstPatch", "none")));
        GoldenRules byProperties = byAnnotation.overruledBy(SettingsLayer.properties(Map.of(
                "lpips.threshold",
                "0.04",
                "lpips.device",
                "cpu",
                "lpips.golden.mode",
                "record-all",
                "lpips.distance",
                " ")::get));

        assertThat(byAnnotation.tolerance(CHART)).isEqualTo(golden(0.03, 1).without(new WorstPatchDistance()));
        assertThat(byAnnotation.options(OPTIONS).device()).isEqualTo(Device.gpu(0));
        assertThat(byProperties.tolerance(CHART)).isEqualTo(golden(0.04, 0.04));
        assertThat(byProperties.options(OPTIONS).device()).isEqualTo(Device.CPU);
        assertThat(byProperties.mode(name -> null, name -> null)).isEqualTo(GoldenMode.RECORD_ALL);
        assertThat(byProperties.origin(CHART))
                .isEqualTo("distance, worst patch by lpips.threshold; the others by default");
        assertThat(distance(byFile, CHART)).as("unchanged").hasToString("0.0200");
    }

    @Test
    void in_one_place_the_bound_that_is_named_is_heard_before_the_one_for_both() {
        GoldenRules rules = rules("").overruledBy(layer(Map.of("threshold", "0.1", "worstPatch", "0.2")));

        assertThat(rules.tolerance(LOGIN)).isEqualTo(golden(0.1, 0.2));
    }

    @ParameterizedTest
    @CsvSource({
        "model,     squeeze, 'LPIPS 0.1, squeeze'",
        "version,   0.0,     'LPIPS 0.0, vgg'",
        "weighting, uniform, 'LPIPS 0.1, vgg, uniform'"
    })
    void a_model_other_than_the_files_is_refused(String key, String text, String runs) {
        GoldenRules rules = rules("\nmodel = vgg").overruledBy(layer(Map.of(key, text)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.options(OPTIONS))
                .withMessage(
                        ("The goldens in %s are held by the model LPIPS 0.1, vgg (%s, line 2), but the test's %s would have them"
                                        + " measured by %s. Thresholds found with one model mean nothing to another: change one of"
                                        + " the two, or keep the goldens of another model in a directory of their own")
                                .formatted(goldens, file, key, runs));
    }

    @Test
    void a_file_that_names_only_the_version_means_the_default_model_of_it() {
        GoldenRules rules = rules("version = 0.1");

        assertThat(rules.overruledBy(layer(Map.of("model", "alex")))
                        .options(OPTIONS)
                        .model())
                .hasToString("LPIPS 0.1, alex");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> rules.overruledBy(layer(Map.of("model", "vgg"))).options(OPTIONS))
                .withMessageContaining("held by the model LPIPS 0.1, alex");
    }

    @Test
    void a_file_that_names_no_model_leaves_it_to_others() {
        assertThat(rules("threshold = 0.02")
                        .overruledBy(layer(Map.of("model", "vgg")))
                        .options(OPTIONS)
                        .model()
                        .backbone())
                .isEqualTo(Backbone.VGG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "threshhold = 0.02 | There is no setting \"\"threshhold\"\"; there are model, version, weighting, alpha, device, mode, variant, preset, threshold, distance, worstPatch, detail, areaColour, textColour, shift, colour, worstColour, ssim, psnr, mse",
                "lpips.model = vgg | \"\"model\"\" is one for all goldens of the directory; those of lpips can have of their own: preset, threshold, distance, worstPatch, detail, areaColour, textColour, shift, colour, worstColour, ssim, psnr, mse",
                "threshold 0.02 | \"\"threshold 0.02\"\" is no setting; write key = text",
                "threshold = 0,02 | \"\"0,02\"\" is no number such as 0.05",
                "threshold = | \"\"\"\" is no number such as 0.05",
                "threshold = none | \"\"none\"\" is no number such as 0.05",
                "distance = NaN | \"\"NaN\"\" is no number such as 0.05",
                "worstPatch = -0.1 | A limit of worst patch is a number from 0 to 3, but was -0.1",
                "distance = 1e999 | A limit of distance is a number from 0 to 1.5, but was Infinity",
                "model = resnet | There is no model \"\"resnet\"\"; there are ",
                "mode = record | There is no golden mode \"\"record\"\"; there are verify, record-missing, record-failed, record-all",
                "alpha = white | There is no treatment of transparency \"\"white\"\"; there are worse-of-black-and-white, over-black, over-white",
                "device = cuda | There is no device \"\"cuda\"\"; there are auto, cpu, gpu and gpu:0, gpu:1, ...",
                "threshold@osx = 0.02 | There is no platform \"\"osx\"\"; there are linux, mac, windows, also with -x64 or -arm64 behind it",
                "threshold@windows = x | \"\"x\"\" is no number such as 0.05",
                "no such/**.threshold = 1 | \"\"no such/**\"\" is no pattern of names.",
                "C:\\\\goldens = 1 | Backslashes mean nothing here: there are no escapes or continued lines"
            })
    void what_is_not_understood_is_refused_with_file_and_line(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules("# first\n\n" + line.replace("\\\\", "\\") + "\nmodel = vgg\n"))
                .withMessageStartingWith(file + ", line 3: " + message.replace("\"\"", "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "distance = 0.02\ndistance = 0.03",
                "threshold = 0.02\nworstPatch = 0.02",
                "colour = 2\ncolour = 3"
            })
    void two_lines_that_say_the_same_are_refused(String lines) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(lines))
                .withMessageMatching(".*lpips\\.properties, line 2: line 1 says the same, \\w+, already");
    }

    @Test
    void a_text_that_is_not_accepted_elsewhere_is_refused_with_its_place() {
        GoldenRules rules = rules("");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.overruledBy(layer(Map.of("distance", "-1"))))
                .withMessageStartingWith("the test's distance: A limit of distance is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.overruledBy(SettingsLayer.properties(Map.of("lpips.device", "tpu")::get)))
                .withMessageStartingWith("lpips.device: There is no device \"tpu\"");
    }

    @Test
    void a_record_mode_of_the_file_is_refused_on_ci_like_any_other() {
        GoldenRules rules = rules("mode = record-all");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.mode(name -> null, Map.of("CI", "true")::get))
                .withMessageContaining("would write goldens on CI (CI=true)");
        assertThat(rules.mode(Map.of(GoldenMode.ALLOW_ON_CI_PROPERTY, "true")::get, Map.of("CI", "true")::get))
                .isEqualTo(GoldenMode.RECORD_ALL);
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_its_line() throws IOException {
        Files.write(file, "threshold = 0.02\n# Schrägstrich\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenRules.of(goldens))
                .withMessage(file + ", line 2: This is not UTF-8. Save the file in that encoding");

        Files.write(file, "threshold = 0.02\n".getBytes(StandardCharsets.UTF_16));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenRules.of(goldens))
                .withMessage(file + ", line 1: This is not UTF-8. Save the file in that encoding");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_matter() throws IOException {
        Files.writeString(file, "\uFEFFdistance = 0.02\r\nworstPatch = 0.03\r\n");

        assertThat(GoldenRules.of(goldens).tolerance(LOGIN)).isEqualTo(golden(0.02, 0.03));
    }

    @Test
    void a_file_that_cannot_be_read_is_not_taken_for_none() throws IOException {
        Files.createDirectory(file);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> GoldenRules.of(goldens))
                .withMessageStartingWith("Cannot read " + file);

        Files.delete(file);
        Files.createSymbolicLink(file, goldens.resolve("moved.properties"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> GoldenRules.of(goldens))
                .withMessage(file + " is a link that leads nowhere");
    }

    private GoldenRules rules(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GoldenRules.of(goldens, LINUX);
    }

    private static SettingsLayer layer(Map<String, String> texts) {
        return key -> Optional.ofNullable(texts.get(key)).map(text -> new Setting(text, "the test's " + key));
    }

    private static Threshold distance(GoldenRules rules, GoldenName name) {
        return rules.tolerance(name).threshold(new Distance()).orElseThrow();
    }

    /** The default tolerance with other limits of the two distances. */
    private static Tolerance golden(double distance, double worstPatch) {
        return Tolerance.GOLDEN.and(new Distance(), distance).andWorstPatch(worstPatch);
    }
}
