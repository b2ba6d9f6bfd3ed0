package dev.lpips.internal.appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads for the tiles of one picture. Not the common pool, nor a parallel stream: a test that runs on a thread of a
 * fork-join pool would begin another test while it waits.
 */
final class Workers {

    private static final int IDLE_SECONDS = 5;
    private static final ExecutorService HELPERS = helpers();

    private Workers() {}

    /** A worker with memory of its own. */
    @FunctionalInterface
    interface Worker {
        void work(int task);
    }

    /** Does all tasks, on this thread and up to so many others. The order is any; every task is done once. */
    static void run(int threads, int tasks, Supplier<Worker> worker) {
        AtomicInteger next = new AtomicInteger();
        Callable<Object> share = () -> {
            Worker own = worker.get();
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                own.work(task);
            }
            return tasks;
        };
        List<Future<Object>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, tasks); i++) {
            others.add(HELPERS.submit(share));
        }
        try {
            share.call();
            for (Future<Object> other : others) {
                other.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a picture was measured", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A picture could not be measured: " + e.getCause(), e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
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
                    Thread thread = new Thread(task, "lpips-appearance");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
