package dev.lpips.tools.lite.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Spearman's rank correlation. */
final class Ranks {

    private Ranks() {}

    /** Returns the correlation of the ranks; equal values share the mean of theirs. NaN if there are fewer than two. */
    static double spearman(List<Opinion> opinions) {
        return pearson(ranks(opinions, Opinion::teacher), ranks(opinions, Opinion::student));
    }

    private static double[] ranks(List<Opinion> opinions, ToDoubleFunction<Opinion> value) {
        List<Integer> order = IntStream.range(0, opinions.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> value.applyAsDouble(opinions.get(i))))
                .toList();
        double[] ranks = new double[opinions.size()];
        int from = 0;
        while (from < order.size()) {
            double shared = value.applyAsDouble(opinions.get(order.get(from)));
            int to = from;
            while (to < order.size() && value.applyAsDouble(opinions.get(order.get(to))) == shared) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order.get(i)] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double pearson(double[] first, double[] second) {
        double firstMean = mean(first);
        double secondMean = mean(second);
        double together = 0;
        double firstAlone = 0;
        double secondAlone = 0;
        for (int i = 0; i < first.length; i++) {
            double one = first[i] - firstMean;
            double two = second[i] - secondMean;
            together += one * two;
            firstAlone += one * one;
            secondAlone += two * two;
        }
        return together / Math.sqrt(firstAlone * secondAlone);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
