package dev.lpips.internal.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads for the parts of one picture. Not the common pool, nor a parallel stream: a test that runs on a thread of a
 * fork-join pool would begin another test while it waits.
 */
public final class Workers {

    private static final int IDLE_SECONDS = 5;
    private static final ExecutorService HELPERS = helpers();

    private Workers() {}

    /** A worker with memory of its own. */
    @FunctionalInterface
    public interface Worker {

        /** Does a task. */
        void work(int task);
    }

    /** Does all tasks, on this thread and up to so many others. The order is any; every task is done once. */
    public static void run(int threads, int tasks, Supplier<Worker> worker) {
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            Worker own = worker.get();
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                own.work(task);
            }
        };
        List<Background> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, tasks); i++) {
            others.add(start(share));
        }
        share.run();
        others.forEach(Background::finish);
    }

    /** Does all tasks with as many threads as there are processors. */
    public static void run(int tasks, Worker worker) {
        run(Runtime.getRuntime().availableProcessors(), tasks, () -> worker);
    }

    /** Starts something that this thread waits for later. */
    public static Background start(Runnable work) {
        AtomicBoolean isTaken = new AtomicBoolean();
        Future<?> future = HELPERS.submit(() -> {
            if (isTaken.compareAndSet(false, true)) {
                work.run();
            }
        });
        return () -> {
            // Whoever waits does what nobody has begun: a thread of the pool may wait itself, and all may be busy.
            if (isTaken.compareAndSet(false, true)) {
                work.run();
            } else {
                await(future);
            }
        };
    }

    /** Work that was started. */
    @FunctionalInterface
    public interface Background {

        /**
         * Waits for its end.
         *
         * @throws RuntimeException if the work threw it
         */
        void finish();
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a picture was measured", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("A picture could not be measured: " + e.getCause(), e.getCause());
        }
    }

    private static ExecutorService helpers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().availableProcessors(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "lpips-pictures");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
