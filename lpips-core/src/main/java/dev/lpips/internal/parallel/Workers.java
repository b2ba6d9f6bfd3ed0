package dev.lpips.internal.parallel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads for the parts of one picture's work. Not the common pool, nor a parallel stream: a test that runs on a thread of a
 * fork-join pool would begin another test while it waits.
 *
 * <p>Every call ends when all of its work has ended, also if some of it fails or the thread is interrupted. Work may call
 * this class again: the calling thread does itself what no other has begun, so nobody waits for a free thread.
 */
public final class Workers {

    private static final int IDLE_SECONDS = 5;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Executor HELPERS = helpers();

    private Workers() {}

    /** A worker with memory of its own. */
    @FunctionalInterface
    public interface Worker {

        /** Does a task. */
        void work(int task);
    }

    /** Does all tasks with as many threads as there are processors. */
    public static void run(int tasks, Worker worker) {
        run(PROCESSORS, tasks, () -> worker);
    }

    /** Does all tasks, on this thread and up to so many others. The order is any; every task is done once. */
    public static void run(int threads, int tasks, Supplier<Worker> worker) {
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            int task = next.getAndIncrement();
            if (task < tasks) {
                Worker own = worker.get();
                for (; task < tasks; task = next.getAndIncrement()) {
                    own.work(task);
                }
            }
        };
        beside(Collections.nCopies(Math.max(0, Math.min(threads, tasks) - 1), share), () -> {
            share.run();
            return tasks;
        });
    }

    /**
     * Does some work on other threads while this one does its own.
     *
     * @return what this thread's own work returns
     * @throws RuntimeException what one of them threw, this thread's own first
     */
    public static <T> T beside(List<Runnable> others, Supplier<T> own) {
        FutureTask<T> first = new FutureTask<>(own::get);
        List<FutureTask<Object>> rest = others.stream()
                .map(work -> new FutureTask<Object>(() -> {
                    work.run();
                    return work;
                }))
                .toList();
        rest.forEach(HELPERS::execute);
        first.run();
        // A task that another thread has begun is not run again.
        rest.forEach(FutureTask::run);
        List<Throwable> failures = new ArrayList<>();
        Optional<T> result = join(first, failures);
        rest.forEach(task -> join(task, failures));
        failures.stream().findFirst().ifPresent(Workers::rethrow);
        return result.orElseThrow();
    }

    private static <R> Optional<R> join(FutureTask<R> task, List<Throwable> failures) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return Optional.of(task.get());
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                    return Optional.empty();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }

    private static Executor helpers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                PROCESSORS, PROCESSORS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "lpips-worker");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
