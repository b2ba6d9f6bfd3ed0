package dev.lpips.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.measure.Distance;
import dev.lpips.measure.Measure;
import dev.lpips.rules.GoldenRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratedRulesTest {

    private static final Measure DISTANCE = new Distance();

    private final CalibratedRules rules = new CalibratedRules(
            new Calibration(List.of(new MeasureCalibration(DISTANCE, 0.02, Optional.of(0.045))), 3, 1, List.of()),
            "lite 1",
            Optional.empty());

    @TempDir
    private Path goldens;

    @Test
    void limits_are_in_force_once_they_are_written() throws IOException {
        rules.appendTo(goldens);

        assertThat(GoldenRules.of(goldens)
                        .tolerance(new GoldenName("SceneTest/balls"))
                        .bounds())
                .hasEntrySatisfying(DISTANCE, limit -> assertThat(limit.limit()).isEqualTo(0.03));
    }

    @Test
    void limits_for_some_goldens_leave_the_others_as_they_are() throws IOException {
        CalibratedRules some = new CalibratedRules(rules.calibration(), "lite 1", Optional.of("SceneTest/**"));

        some.appendTo(goldens);

        GoldenRules written = GoldenRules.of(goldens);
        assertThat(written.tolerance(new GoldenName("SceneTest/balls")).threshold(DISTANCE))
                .contains(new Threshold(0.03));
        assertThat(written.tolerance(new GoldenName("LoginPageTest/dark"))).isEqualTo(Tolerance.GOLDEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.appendTo(goldens))
                .withMessageContaining("sets SceneTest/**.distance already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two names", "SceneTest/**.detail = 9", "a\nmodel"})
    void what_no_line_can_begin_with_is_refused(String names) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalibratedRules(rules.calibration(), "lite 1", Optional.of(names)))
                .withMessageContaining("no names of goldens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# ours\ncharts/**.detail = 2\n", "# ours\ncharts/**.detail = 2"})
    void other_lines_stay_as_they_are(String before) throws IOException {
        Path file = write(before);

        rules.appendTo(goldens);

        assertThat(file)
                .content()
                .startsWith("# ours\ncharts/**.detail = 2\n\n# lpips:calibrate")
                .endsWith("distance = 0.03\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"distance = 0.1\n", "threshold = 0.1\n", "threshold=0.1", "no setting\n"})
    void a_file_that_would_not_be_accepted_afterwards_stays_as_it_is(String before) throws IOException {
        Path file = write(before);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.appendTo(goldens))
                .withMessageContaining(file.toString());

        assertThat(file).hasContent(before);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(goldens.resolve(GoldenRules.FILE_NAME), text);
    }
}
