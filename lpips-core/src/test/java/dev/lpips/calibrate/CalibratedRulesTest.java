package dev.lpips.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
            "lite 1");

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
