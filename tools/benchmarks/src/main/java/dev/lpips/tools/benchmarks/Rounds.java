package dev.lpips.tools.benchmarks;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times tasks in turns, A B C A B C, so that whatever disturbs the machine disturbs all of them. */
final class Rounds {

    private final Map<String, Task> tasks = new LinkedHashMap<>();

    Rounds with(String name, Task task) {
        tasks.put(name, task);
        return this;
    }

    /**
     * Returns the median milliseconds of each task, of a JVM that is warm.
     *
     * @param warmUp in milliseconds: how long all tasks are run before, at least once
     */
    Results mediansOnceWarm(long warmUp, int rounds) throws Exception {
        long start = System.nanoTime();
        do {
            turn();
        } while (System.nanoTime() - start < warmUp * 1_000_000);
        return medians(0, rounds);
    }

    /** Returns the median milliseconds of each task. */
    Results medians(int warmups, int rounds) throws Exception {
        for (int round = 0; round < warmups; round++) {
            turn();
        }
        double[][] times = new double[tasks.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            double[] millis = turn();
            for (int i = 0; i < times.length; i++) {
                times[i][round] = millis[i];
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        Iterator<double[]> column = Arrays.asList(times).iterator();
        tasks.keySet().forEach(name -> medians.put(name, median(column.next())));
        return new Results(medians);
    }

    /** Returns the milliseconds of each task, run once. */
    private double[] turn() throws Exception {
        double[] millis = new double[tasks.size()];
        int i = 0;
        for (Task task : tasks.values()) {
            long start = System.nanoTime();
            task.run();
            millis[i++] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** What is timed. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }
}
