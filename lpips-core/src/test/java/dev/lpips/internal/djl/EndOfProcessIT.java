package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.engine.PerceptualEngine;
import dev.lpips.oracle.FreshJvm;
import dev.lpips.oracle.TinyModel;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that end while they evaluate. Without {@link EnvironmentHold} and the engine's hook, some of them end by a
 * signal in place of their exit code.
 */
class EndOfProcessIT {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path home;

    @Test
    void the_environment_of_this_onnx_runtime_can_be_held() {
        try (PerceptualEngine engine = Engines.onCpu(TinyModel.onnx(), 1)) {
            assertThat(engine).isNotNull();
            assertThat(EnvironmentHold.ensure()).isTrue();
        }
    }

    @RepeatedTest(5)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void a_process_that_is_terminated_while_it_evaluates_ends_as_terminated() throws Exception {
        FreshJvm.Outcome outcome =
                FreshJvm.terminate("evaluating", EvaluatesUntilKilled.class, home.toString(), "wait");

        assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(TERMINATED);
    }

    @RepeatedTest(5)
    void a_process_that_exits_while_it_evaluates_ends_with_its_exit_code() throws Exception {
        FreshJvm.Outcome outcome = FreshJvm.run(EvaluatesUntilKilled.class, home.toString(), "exit");

        assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(7);
    }
}
