package dev.lpips;

import static dev.lpips.PixelExamples.BLACK;
import static dev.lpips.PixelExamples.WHITE;
import static dev.lpips.PixelExamples.filled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.engine.EngineException;
import dev.lpips.image.Pixels;
import dev.lpips.measure.Direction;
import dev.lpips.measure.FeatureReading;
import dev.lpips.measure.Limits;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Sample;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PendingComparisonTest {

    private static final Pixels DARK = filled(64, 64, BLACK);
    private static final Pixels LIGHT = filled(64, 64, WHITE);

    private final PendingComparison pending = new PendingComparison();

    @Test
    void who_asks_what_the_network_says_waits_for_it() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);

        double distance = onAnotherThread(
                () -> {
                    asked.countDown();
                    return pending.distance();
                },
                () -> {
                    asked.await();
                    pending.complete(() -> Comparisons.of(0.25, 0.5));
                });

        assertThat(distance).isEqualTo(0.25);
        assertThat(pending.worstPatch().distance()).isEqualTo(0.5);
        assertThat(pending.background()).isEmpty();
    }

    @Test
    void features_are_computed_when_the_network_is_done() throws Exception {
        List<String> order = new ArrayList<>();
        FeatureReading features = pending.before(new FeatureReading() {
            @Override
            public double meanSquare(String layer) {
                order.add("features");
                return 1;
            }

            @Override
            public double style(String layer) {
                return 2;
            }
        });

        double meanSquare = onAnotherThread(
                () -> features.meanSquare("relu1"),
                () -> pending.complete(() -> {
                    order.add("network");
                    return Comparisons.of(0.25, 0.5);
                }));

        assertThat(order).containsExactly("network", "features");
        assertThat(meanSquare).isEqualTo(1);
        assertThat(features.style("relu1")).isEqualTo(2);
    }

    @Test
    void a_failure_of_the_network_reaches_all_who_wait() {
        EngineException failure = new EngineException("Broken");

        assertThatThrownBy(() -> pending.complete(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatThrownBy(pending::distance).hasCause(failure);
    }

    @Test
    void measures_that_need_no_distance_are_read_while_the_network_is_at_work() throws Exception {
        Tolerance tolerance = Tolerance.distance(0.05).and(new Announced(), 0.5);
        Announced.READ.drainPermits();

        List<Reading> readings = onAnotherThread(
                () -> tolerance.read(new Sample(DARK, LIGHT, new BitSet(), pending, 1)),
                () -> pending.complete(() -> {
                    Announced.READ.acquireUninterruptibly();
                    return Comparisons.of(0.25, 0.5);
                }));

        assertThat(readings).extracting(Reading::measured).containsExactly(0.25, 0.75);
    }

    /** Announces that it was read. */
    private record Announced() implements Measure {

        private static final Semaphore READ = new Semaphore(0);

        @Override
        public String key() {
            return "announced";
        }

        @Override
        public String label() {
            return "announced";
        }

        @Override
        public Direction direction() {
            return Direction.AT_MOST;
        }

        @Override
        public int digits() {
            return 2;
        }

        @Override
        public Limits limits() {
            return new Limits(0, 1);
        }

        @Override
        public double ofEqual() {
            return 0;
        }

        @Override
        public Measured measure(Sample sample) {
            READ.release();
            return Measured.of(0.75);
        }
    }

    private static <T> T onAnotherThread(Callable<T> task, Work own) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<T> answer = executor.submit(task);
            own.run();
            return answer.get(1, TimeUnit.MINUTES);
        } finally {
            executor.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
