package dev.lpips.internal.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {

    @Test
    void does_every_task_once() {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);

        Workers.run(4, done.length(), () -> done::incrementAndGet);

        assertThat(done.toString()).doesNotContain("0", "2");
    }

    @Test
    void work_that_begins_further_work_waits_for_no_free_thread() {
        AtomicInteger done = new AtomicInteger();
        Runnable nested = () -> Workers.run(8, 16, () -> task -> done.incrementAndGet());

        Workers.beside(Collections.nCopies(50, nested), () -> done.get() >= 0);

        assertThat(done).hasValue(50 * 16);
    }

    @Test
    void returns_what_its_own_work_returns_once_all_others_have_ended() {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch own = new CountDownLatch(1);

        String result = Workers.beside(
                List.of(() -> {
                    await(own);
                    ended.set(true);
                }),
                () -> {
                    own.countDown();
                    return "message";
                });

        assertThat(result).isEqualTo("message");
        assertThat(ended).isTrue();
    }

    @Test
    void throws_what_other_work_threw_once_everything_has_ended() {
        AtomicBoolean ended = new AtomicBoolean();
        UncheckedIOException full = new UncheckedIOException(new IOException("No space left on device"));

        assertThatThrownBy(() -> Workers.beside(
                        List.of(
                                () -> {
                                    throw full;
                                },
                                () -> ended.set(true)),
                        () -> "message"))
                .isSameAs(full);
        assertThat(ended).isTrue();
    }

    @Test
    void an_interrupt_is_kept_and_interrupts_nothing() {
        AtomicBoolean ended = new AtomicBoolean();

        Workers.beside(List.of(() -> ended.set(true)), () -> {
            Thread.currentThread().interrupt();
            return "message";
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.SECONDS) || latch.getCount() > 0).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
