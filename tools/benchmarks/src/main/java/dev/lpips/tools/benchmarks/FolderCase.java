package dev.lpips.tools.benchmarks;

import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.batch.PairPipeline;
import dev.lpips.batch.PicturePair;
import dev.lpips.batch.PicturePairs;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.model.Backbone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two folders as {@code lpips:compare} measures them; or, as the yardstick, both sides of the pairs that changed, decoded.
 *
 * <p>Arguments: {@code compare} or {@code decode}, home, reference folder, actual folder.
 */
final class FolderCase {

    private FolderCase() {}

    public static void main(String[] args) throws Exception {
        List<PicturePair> pairs = PicturePairs.of(Path.of(args[2]), Path.of(args[3]));
        if (args[0].equals("compare")) {
            compare(pairs, Path.of(args[1]));
        } else {
            decode(pairs.stream()
                    .filter(pair -> pair.name().startsWith(FolderPictures.CHANGED))
                    .toList());
        }
    }

    /** As lpips:compare does it: a thread for each pair, and as many pairs at once as there are processors. */
    private static void compare(List<PicturePair> pairs, Path home) {
        AtomicInteger changed = new AtomicInteger();
        PairPipeline pipeline = new PairPipeline(Runtime.getRuntime().availableProcessors());
        try (Lpips lpips = Lpips.open(Models.options(home, Backbone.ALEX).withThreads(1))) {
            pipeline.run(
                    pairs,
                    loaded -> loaded.fold(
                            decoded -> lpips.compare(decoded.reference(), decoded.actual()),
                            same -> lpips.compareEqual(same.size()),
                            unreadable -> fail(unreadable.reason()),
                            missing -> fail(missing.reason())),
                    comparison -> changed.addAndGet(comparison.isZero() ? 0 : 1));
        }
        Child.report("pairs", pairs.size());
        Child.report("changed", changed.get());
    }

    private static void decode(List<PicturePair> pairs) throws IOException {
        for (PicturePair pair : pairs) {
            ImageFiles.read(pair.reference());
            ImageFiles.read(pair.actual());
        }
        Child.report("pairs", pairs.size());
    }

    private static Comparison fail(String reason) {
        throw new IllegalStateException(reason);
    }
}
