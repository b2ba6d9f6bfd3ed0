package dev.lpips.tools.benchmarks;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.closest.DistanceMatrix;
import dev.lpips.image.Pixels;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All pairs of many pictures in a JVM of its own: by their features, and every pair compared; and how far the distances of both are apart.
 *
 * <p>Arguments: width, height, pictures, rounds. Every pair is compared once only: there are many of them.
 */
final class AllPairsCase {

    private static final int WARM_UP = 4;

    private AllPairsCase() {}

    public static void main(String[] args) {
        int width = Integer.parseInt(args[0]);
        int height = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        List<Pixels> pictures = IntStream.range(0, count)
                .mapToObj(seed -> new Scene(width, height, seed).reference())
                .toList();
        try (Lpips lpips = Lpips.open(LpipsOptions.defaults())) {
            for (int i = 0; i < WARM_UP; i++) {
                DistanceMatrix.of(lpips, Math.min(count, 20), pictures::get);
                compare(lpips, pictures.subList(0, Math.min(count, 20)));
            }
            DistanceMatrix matrix = DistanceMatrix.of(lpips, count, pictures::get);
            double[] features = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                matrix = DistanceMatrix.of(lpips, count, pictures::get);
                features[round] = (System.nanoTime() - start) / 1e6;
            }
            long start = System.nanoTime();
            double[][] compared = compare(lpips, pictures);
            Child.report("compared", (System.nanoTime() - start) / 1e6);
            Child.report("features", Rounds.median(features));
            Child.report("difference", difference(matrix, compared));
        }
    }

    private static double[][] compare(Lpips lpips, List<Pixels> pictures) {
        double[][] distances = new double[pictures.size()][pictures.size()];
        for (int i = 0; i < pictures.size(); i++) {
            for (int j = i + 1; j < pictures.size(); j++) {
                distances[i][j] =
                        lpips.compare(pictures.get(i), pictures.get(j)).distance();
            }
        }
        return distances;
    }

    private static double difference(DistanceMatrix matrix, double[][] compared) {
        double largest = 0;
        for (int i = 0; i < compared.length; i++) {
            for (int j = i + 1; j < compared.length; j++) {
                largest = Math.max(largest, Math.abs(matrix.distance(i, j) - compared[i][j]));
            }
        }
        return largest;
    }
}
