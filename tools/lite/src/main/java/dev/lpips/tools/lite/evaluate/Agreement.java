package dev.lpips.tools.lite.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How well two rulers agree on a set of pairs. */
final class Agreement {

    /** Distances from here on are "clearly different": nobody puts a threshold there. */
    static final double BAND = 0.25;

    static final double THRESHOLD = 0.05;
    private static final double[] EDGES = {0, 0.02, 0.05, 0.1, BAND, Double.POSITIVE_INFINITY};

    private final List<Opinion> opinions;

    Agreement(List<Opinion> opinions) {
        this.opinions = List.copyOf(opinions);
    }

    int pairs() {
        return opinions.size();
    }

    double spearman() {
        return Ranks.spearman(opinions);
    }

    double spearmanInBand() {
        return Ranks.spearman(inBand());
    }

    double errorInBand() {
        return error(inBand());
    }

    /** Returns the mean absolute error between the edges 0, 0.02, 0.05, 0.1, 0.25 and everything above. */
    List<Double> errors() {
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            errors.add(error(only(opinion -> opinion.teacher() >= from && opinion.teacher() < to)));
        }
        return errors;
    }

    /** Returns the share of pairs that one ruler lets pass at 0.05, and the other does not. */
    double disagreement() {
        return share(only(opinion -> (opinion.teacher() <= THRESHOLD) != (opinion.student() <= THRESHOLD)));
    }

    /** Returns the share of triplets, two variants of one reference, of which both rulers call the same one closer. */
    double orderAgreement() {
        Map<Integer, List<Opinion>> byReference = new TreeMap<>();
        opinions.forEach(opinion -> byReference
                .computeIfAbsent(opinion.reference(), reference -> new ArrayList<>())
                .add(opinion));
        int agreed = 0;
        int asked = 0;
        for (List<Opinion> variants : byReference.values()) {
            for (int i = 0; i < variants.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double teacher = variants.get(i).teacher() - variants.get(j).teacher();
                    double student = variants.get(i).student() - variants.get(j).student();
                    if (teacher != 0) {
                        asked++;
                        agreed += teacher * student > 0 ? 1 : 0;
                    }
                }
            }
        }
        return (double) agreed / asked;
    }

    private List<Opinion> inBand() {
        return only(opinion -> opinion.teacher() < BAND);
    }

    private List<Opinion> only(Predicate<Opinion> condition) {
        return opinions.stream().filter(condition).toList();
    }

    private double share(List<Opinion> some) {
        return (double) some.size() / opinions.size();
    }

    private static double error(List<Opinion> some) {
        return some.stream().mapToDouble(Opinion::error).average().orElse(Double.NaN);
    }
}
