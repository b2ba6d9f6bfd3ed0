package dev.lpips.golden;

import dev.lpips.ComparisonFixtures;
import dev.lpips.Tolerance;
import dev.lpips.run.RunLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight threads of one fork, each with a picture of its own for one golden. Prints what became of each. */
final class CrowdOfRecorders {

    private static final int THREADS = 8;

    private CrowdOfRecorders() {}

    public static void main(String[] arguments) throws Exception {
        GoldenVerifier verifier = new GoldenVerifier(
                GoldenStore.at(Path.of(arguments[0])),
                GoldenMode.RECORD_MISSING,
                GoldenVariants.none(),
                RunLedger.at(Path.of(arguments[1])));
        int first = Integer.parseInt(arguments[2]);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<GoldenOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            var picture = ComparisonFixtures.plain(40, 30, first + i);
            outcomes.add(threads.submit(() -> verifier.verify(
                    new GoldenName("Crowd/one"), picture, ComparisonFixtures::judgeByBlue, Tolerance.distance(0))));
        }
        threads.shutdown();
        for (int i = 0; i < THREADS; i++) {
            GoldenOutcome outcome = outcomes.get(i).get();
            String what = outcome.fold(
                    verified -> verified.verdict().isMatch() ? "match" : "mismatch",
                    missing -> "missing",
                    recorded -> recorded.reason().name());
            System.out.println(what + " " + (first + i) + " " + outcome.isPass());
        }
    }
}
