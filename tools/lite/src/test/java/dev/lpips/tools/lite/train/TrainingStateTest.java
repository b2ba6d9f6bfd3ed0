package dev.lpips.tools.lite.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.internal.network.Network;
import dev.lpips.tools.lite.student.StudentParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingStateTest {

    /** Straightening takes native code, which only a training has. */
    private static final Orthogonal AS_IT_IS = (values, rows) -> values;

    @TempDir
    Path folder;

    @Test
    void a_run_that_was_cut_off_goes_on_as_if_it_had_not_been() throws IOException {
        TrainingState whole = TrainingState.fresh(Network.lite(), 1);
        TrainingState first = TrainingState.fresh(Network.lite(), 1);
        whole.move(slope(whole), 0.01, AS_IT_IS);
        first.move(slope(first), 0.01, AS_IT_IS);
        first.write(folder.resolve("state"));
        TrainingState second = TrainingState.read(Network.lite(), folder.resolve("state"));

        whole.move(slope(whole), 0.01, AS_IT_IS);
        second.move(slope(second), 0.01, AS_IT_IS);

        assertThat(second.step()).isEqualTo(2);
        assertThat(second.parameters().values()).isEqualTo(whole.parameters().values());
        assertThat(second.average().values()).isEqualTo(whole.average().values());
    }

    @Test
    void heads_are_never_negative_whatever_was_learned() {
        StudentParameters learned = StudentParameters.random(Network.lite(), 3);
        Arrays.fill(learned.values(), -0.5f);

        assertThat(learned.toWeights().heads())
                .allSatisfy(head -> assertThat(head).containsOnly(0.25f));
    }

    private static float[] slope(TrainingState state) {
        float[] slope = state.parameters().values().clone();
        for (int i = 0; i < slope.length; i++) {
            slope[i] += i % 7;
        }
        return slope;
    }
}
