package dev.lpips.tools.benchmarks;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import java.nio.file.Path;

/**
 * The bundled model against alex on the same pair, in turns: the comparison as users call it, and the graph alone.
 *
 * <p>Arguments: home, threads, width, height, milliseconds to warm up, rounds.
 */
final class RivalCase {

    private RivalCase() {}

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        LpipsOptions alexOptions =
                Models.options(Path.of(args[0]), Backbone.ALEX).withThreads(threads);
        LpipsOptions liteOptions =
                Models.options(Path.of(args[0]), Backbone.LITE).withThreads(threads);
        Scene scene = new Scene(Integer.parseInt(args[2]), Integer.parseInt(args[3]), 1);
        Pixels reference = scene.reference();
        Pixels actual = scene.actual(Change.ALL);
        try (Lpips alex = Lpips.open(alexOptions);
                Lpips lite = Lpips.open(liteOptions)) {
            alex.compare(reference, actual);
            var tensor = BareSession.tensor(reference, actual);
            try (BareSession bareAlex = BareSession.of(alexOptions);
                    BareSession bareLite = BareSession.of(liteOptions)) {
                new Rounds()
                        .with("alex", () -> alex.compare(reference, actual))
                        .with("lite", () -> lite.compare(reference, actual))
                        .with("bare alex", () -> bareAlex.run(tensor, reference.size()))
                        .with("bare lite", () -> bareLite.run(tensor, reference.size()))
                        .mediansOnceWarm(Long.parseLong(args[4]), Integer.parseInt(args[5]))
                        .numbers()
                        .forEach(Child::report);
            }
        }
    }
}
