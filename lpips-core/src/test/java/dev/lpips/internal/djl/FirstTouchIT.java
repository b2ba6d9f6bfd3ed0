package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.engine.PerceptualEngine;
import dev.lpips.oracle.FreshJvm;
import dev.lpips.oracle.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DJL starts once per JVM or never, so each of these has a JVM of its own. */
class FirstTouchIT {

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "no-context-loader", "foreign-context-loader"})
    void djl_starts_whoever_comes_first(String before) throws Exception {
        FreshJvm.Outcome outcome = FreshJvm.run(FirstTouch.class, before);

        assertThat(outcome.output())
                .contains("engine=DJL", bits(), "context=true")
                .doesNotContain("notice=");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void where_onnx_runtime_was_used_before_it_is_called_directly_says_so_and_answers_the_same_bits() throws Exception {
        FreshJvm.Outcome outcome = FreshJvm.run(FirstTouch.class, "onnx-runtime");

        assertThat(outcome.output())
                .contains("engine=ONNX Runtime", bits(), "context=true")
                .containsOnlyOnce("notice=DJL could not start, so ONNX Runtime is called without it");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void djl_is_told_not_to_report_usage() throws Exception {
        FreshJvm.Outcome outcome = FreshJvm.run(FirstTouch.class, "nothing");

        assertThat(outcome.output()).contains("tracking=true");
    }

    private static String bits() {
        try (PerceptualEngine engine = Engines.onCpu(TinyModel.onnx(), 1)) {
            return "bits=" + TinyModel.bits(engine.evaluate(TinyModel.pair(9, 7, 3)));
        }
    }
}
