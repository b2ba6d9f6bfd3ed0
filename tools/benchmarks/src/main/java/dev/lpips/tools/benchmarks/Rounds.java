package dev.lpips.tools.benchmarks;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times tasks in turns, A B C A B C, so that whatever disturbs the machine disturbs all of them. */
final class Rounds {

    private final Map<String, Task> tasks = new LinkedHashMap<>();

    Rounds with(String name, Task task) {
        tasks.put(name, task);
        return this;
    }

    /** Returns the median milliseconds of each task. */
    Results medians(int warmups, int rounds) throws Exception {
        List<Task> each = List.copyOf(tasks.values());
        double[][] times = new double[each.size()][rounds];
        for (int round = -warmups; round < rounds; round++) {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                each.get(i).run();
                double millis = (System.nanoTime() - start) / 1e6;
                if (round >= 0) {
                    times[i][round] = millis;
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        Iterator<double[]> column = Arrays.asList(times).iterator();
        tasks.keySet().forEach(name -> medians.put(name, median(column.next())));
        return new Results(medians);
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
