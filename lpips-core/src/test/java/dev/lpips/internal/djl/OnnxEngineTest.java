package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.PairTensor;
import dev.lpips.oracle.TinyModel;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine makes of a session's troubles; no native code here. */
class OnnxEngineTest {

    private static final PairTensor PAIR = TinyModel.pair(2, 3, 1);

    @Test
    void a_failing_evaluation_is_a_fault_that_names_the_size() {
        OnnxEngine engine = new OnnxEngine(new BrokenSession(new IllegalStateException("out of memory")));

        assertThatThrownBy(() -> engine.evaluate(PAIR))
                .isInstanceOf(EngineException.class)
                .hasMessageContainingAll("2 x 3", "out of memory")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_fault_of_the_session_stays_what_it_is() {
        EngineException fault = new EngineException("the GPU is gone");
        OnnxEngine engine = new OnnxEngine(new BrokenSession(fault));

        assertThatThrownBy(() -> engine.evaluate(PAIR)).isSameAs(fault);
    }

    @Test
    void a_session_that_cannot_be_closed_is_a_fault_and_is_not_closed_again() {
        BrokenSession session = new BrokenSession(new IllegalStateException("busy"));
        OnnxEngine engine = new OnnxEngine(session);

        assertThatThrownBy(engine::close).isInstanceOf(EngineException.class).hasMessageContaining("busy");
        engine.close();

        assertThat(session.closings).isEqualTo(1);
    }

    private static final class BrokenSession implements OnnxSession {

        private final RuntimeException trouble;
        private int closings;

        BrokenSession(RuntimeException trouble) {
            this.trouble = trouble;
        }

        @Override
        public List<Output> run(FloatBuffer pictures, long[] shape) {
            throw trouble;
        }

        @Override
        public void close() {
            closings++;
            throw trouble;
        }
    }
}
