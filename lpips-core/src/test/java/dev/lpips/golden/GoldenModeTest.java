package dev.lpips.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.model.Lookup;
import dev.lpips.run.BuildPlace;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenModeTest {

    private static final Lookup NOTHING = name -> null;

    @ParameterizedTest
    @CsvSource({
        "verify, VERIFY",
        "record-missing, RECORD_MISSING",
        "Record-Failed, RECORD_FAILED",
        "record-all, RECORD_ALL"
    })
    void is_known_by_its_id(String id, GoldenMode mode) {
        assertThat(GoldenMode.of(id)).isEqualTo(mode);
    }

    @Test
    void lists_the_ids_when_asked_for_another() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenMode.of("update"))
                .withMessage("There is no golden mode \"update\";"
                        + " there are verify, record-missing, record-failed, record-all");
    }

    @Test
    void names_the_property_whose_text_is_not_accepted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenMode.resolve(Map.of("lpips.golden.mode", "true")::get, NOTHING))
                .withMessageStartingWith("lpips.golden.mode: There is no golden mode \"true\"");
    }

    @Test
    void is_verify_when_nobody_says_otherwise() {
        assertThat(GoldenMode.resolve(NOTHING, NOTHING)).isEqualTo(GoldenMode.VERIFY);
        assertThat(GoldenMode.resolve(Map.of("lpips.golden.mode", " ")::get, NOTHING))
                .isEqualTo(GoldenMode.VERIFY);
    }

    @ParameterizedTest
    @CsvSource({
        "CI, true",
        "CI, 1",
        "GITHUB_ACTIONS, true",
        "GITLAB_CI, true",
        "TF_BUILD, True",
        "JENKINS_URL, ci.example",
        "TEAMCITY_VERSION, 2026.1",
        "bamboo_buildKey, A-B"
    })
    void refuses_to_record_on_ci(String variable, String value) {
        Lookup properties = Map.of("lpips.golden.mode", "record-missing")::get;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenMode.resolve(properties, Map.of(variable, value)::get))
                .withMessageStartingWith("lpips.golden.mode=record-missing would write goldens on CI")
                .withMessageContaining(variable + "=" + value)
                .withMessageContaining("set lpips.golden.allowRecordOnCi=true");
    }

    @ParameterizedTest
    @EnumSource(names = "VERIFY", mode = EnumSource.Mode.EXCLUDE)
    void refuses_every_record_mode_on_ci(GoldenMode mode) {
        Lookup properties = Map.of("lpips.golden.mode", mode.toString())::get;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenMode.resolve(properties, Map.of("CI", "true")::get));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "false", "FALSE", "0"})
    void takes_a_denied_variable_for_no_ci(String value) {
        Lookup properties = Map.of("lpips.golden.mode", "record-all")::get;

        assertThat(GoldenMode.resolve(properties, Map.of("CI", value)::get)).isEqualTo(GoldenMode.RECORD_ALL);
        assertThat(BuildPlace.detect(Map.of("CI", value)::get)).isEqualTo(BuildPlace.WORKSTATION);
    }

    @Test
    void verifies_on_ci() {
        assertThat(GoldenMode.resolve(NOTHING, Map.of("CI", "true")::get)).isEqualTo(GoldenMode.VERIFY);
        assertThat(BuildPlace.detect(Map.of("CI", "true")::get)).isEqualTo(BuildPlace.CI);
    }

    @Test
    void records_on_ci_only_if_that_is_said_in_so_many_words() {
        Lookup ci = Map.of("CI", "true")::get;

        assertThat(GoldenMode.resolve(recordAllAnd("true"), ci)).isEqualTo(GoldenMode.RECORD_ALL);
        assertThatIllegalArgumentException().isThrownBy(() -> GoldenMode.resolve(recordAllAnd("false"), ci));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenMode.resolve(recordAllAnd("yes"), ci))
                .withMessage("lpips.golden.allowRecordOnCi is true or false, but was \"yes\"");
    }

    private static Lookup recordAllAnd(String allowed) {
        return Map.of("lpips.golden.mode", "record-all", "lpips.golden.allowRecordOnCi", allowed)::get;
    }
}
