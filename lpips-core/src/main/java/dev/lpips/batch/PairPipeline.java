package dev.lpips.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many pairs with several threads: each reads a pair, works on it, and takes the next.
 *
 * <p>Results are handed over on the calling thread, in the order of the pairs, so output and bits do not depend on the
 * number of threads. No more pairs are under way or waiting to be handed over than twice the threads: memory does not
 * grow with the number of pairs.
 */
public final class PairPipeline {

    private final int threads;

    /**
     * Creates a pipeline.
     *
     * @param threads how many pairs are worked on at once, at least 1
     */
    public PairPipeline(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("A pipeline needs at least 1 thread, but was given " + threads);
        }
        this.threads = threads;
    }

    /**
     * Works on pairs, and returns when the last result was handed over.
     *
     * @param pairs the pairs
     * @param work turns what a pair holds into a result; called by several threads at once
     * @param results takes the results, in order
     * @throws RuntimeException what the work or the consumer threw first, in the order of the pairs; the others stop
     */
    public <R> void run(List<PicturePair> pairs, Function<LoadedPair, ? extends R> work, Consumer<? super R> results) {
        forEach(pairs, pair -> work.apply(LoadedPair.of(pair)), results);
    }

    /**
     * Works on anything else in the same way.
     *
     * @param items what to work on
     * @param work turns one into a result; called by several threads at once
     * @param results takes the results, in order
     * @throws RuntimeException what the work or the consumer threw first, in the order of the items; the others stop
     */
    public <T, R> void forEach(List<T> items, Function<? super T, ? extends R> work, Consumer<? super R> results) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, PairPipeline::worker);
        try {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            Iterator<T> rest = items.iterator();
            while (rest.hasNext() || !underWay.isEmpty()) {
                while (rest.hasNext() && underWay.size() < 2 * threads) {
                    T item = rest.next();
                    underWay.add(workers.submit(() -> work.apply(item)));
                }
                results.accept(result(underWay.remove()));
            }
        } finally {
            finish(workers);
        }
    }

    /** A worker that still runs may write: whoever called must not go on before it is done. */
    private static void finish(ExecutorService workers) {
        workers.shutdownNow();
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw unchecked(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("Interrupted between two pairs").initCause(e);
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "lpips-pair");
        thread.setDaemon(true);
        return thread;
    }
}
