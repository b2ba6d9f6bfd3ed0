package dev.lpips.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.model.Backbone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActivationMemoryTest {

    @Test
    void evaluations_at_the_same_time_share_the_memory() throws Exception {
        ActivationMemory memory = new ActivationMemory(1 << 20, Backbone.ALEX);
        int third = memory.mostPixels() / 3;
        AtomicInteger running = new AtomicInteger();

        List<Callable<Integer>> evaluations = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            evaluations.add(() -> memory.within(third, () -> {
                int now = running.incrementAndGet();
                Thread.yield();
                running.decrementAndGet();
                return now;
            }));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> seen : threads.invokeAll(evaluations)) {
                assertThat(seen.get()).isLessThanOrEqualTo(3);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_part_larger_than_the_memory_runs_alone_instead_of_waiting_for_ever() {
        ActivationMemory memory = new ActivationMemory(1 << 20, Backbone.VGG);

        assertThat(memory.<String>within(10 * memory.mostPixels(), () -> "evaluated"))
                .isEqualTo("evaluated");
    }
}
