package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SyntheticModel.class)
class LocaleIT {

    private static final Locale BEFORE = Locale.getDefault();

    @GoldenImages(directory = "target/fixtures/goldens")
    static class ChartTestCase {

        @Test
        void chart() {
            assertThatImage(Drawing.page()).matchesGolden();
        }

        @Test
        void pixels() {
            assertThatImage(Drawing.almostPage()).isIdenticalTo(Drawing.page());
        }
    }

    @AfterEach
    void restore() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "bn-BD", "th-TH-u-nu-thai", "tr-TR"})
    void a_test_reads_the_same_in_every_locale(String locale) {
        GoldenStore.at(SyntheticModel.GOLDENS)
                .write(new GoldenName("ChartTestCase/chart"), Pictures.pixels(Drawing.darkPage()));
        Locale.setDefault(Locale.ROOT);
        var english = Kit.failures(ChartTestCase.class);

        Locale.setDefault(Locale.forLanguageTag(locale));
        SharedState.forgetReports();
        var here = Kit.failures(ChartTestCase.class);

        assertThat(here)
                .hasSize(2)
                .extracting(failure -> plain(failure.getMessage()))
                .containsExactlyElementsOf(english.stream()
                        .map(failure -> plain(failure.getMessage()))
                        .toList());
    }

    /** Without what tells the two runs apart: the number of their evidence, and what an earlier run measured. */
    private static String plain(String message) {
        return message.replaceAll("-\\d-(actual|reference|heatmap)", "-$1").replaceAll("(?m)^ +before .*\\R", "");
    }
}
