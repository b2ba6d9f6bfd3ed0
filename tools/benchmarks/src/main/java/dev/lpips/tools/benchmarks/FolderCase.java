package dev.lpips.tools.benchmarks;

import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.batch.LoadedPair;
import dev.lpips.batch.PairPipeline;
import dev.lpips.batch.PicturePair;
import dev.lpips.batch.PicturePairs;
import dev.lpips.batch.PictureSource;
import dev.lpips.command.LpipsCommand;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.model.Backbone;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two folders as {@code lpips:compare} measures and {@code lpips:verify} verifies them; or, as the yardsticks, both sides of
 * the pairs that changed, decoded, and all pairs, decoded as far as they have to be.
 *
 * <p>Arguments: {@code compare}, {@code verify}, {@code verifyAgain}, {@code decode}, {@code decodeAll} or {@code decodeChanged}, home,
 * reference folder, actual folder.
 */
final class FolderCase {

    private FolderCase() {}

    public static void main(String[] args) throws Exception {
        Path reference = Path.of(args[2]);
        Path actual = Path.of(args[3]);
        switch (args[0]) {
            case "compare" -> compare(PicturePairs.of(reference, actual), Path.of(args[1]));
            case "verify" -> verify(reference, actual, false);
            case "verifyAgain" -> verify(reference, actual, true);
            case "decode" ->
                decode(PicturePairs.of(reference, actual).stream()
                        .filter(pair -> pair.name().startsWith(FolderPictures.CHANGED))
                        .toList());
            case "decodeChanged" -> decodeChanged(PicturePairs.of(reference, actual));
            case "decodeAll" -> decodeAll(PicturePairs.of(reference, actual));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** As a build does it; that pictures fail is what is measured. */
    private static void verify(Path goldens, Path actuals, boolean cache) {
        LpipsCommand.main(
                "verify",
                "-Dlpips.goldenDirectory=" + goldens.toAbsolutePath(),
                "-Dlpips.actualDirectory=" + actuals.toAbsolutePath(),
                "-Dlpips.evidence.directory=" + actuals.toAbsolutePath().resolveSibling("evidence"),
                "-Dlpips.cache=" + cache,
                "-Dlpips.failureIgnore=true");
    }

    /** What verifying cannot do without: equal bytes make no picture, so one of two equal files is decoded. */
    private static void decodeAll(List<PicturePair> pairs) {
        new PairPipeline(Runtime.getRuntime().availableProcessors()).run(pairs, LoadedPair::pair, pair -> {});
        Child.report("pairs", pairs.size());
    }

    /** What verifying cannot do without if the rest passed before: the changed pairs are decoded, the others read and hashed. */
    private static void decodeChanged(List<PicturePair> pairs) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (PicturePair pair : pairs) {
            if (pair.name().startsWith(FolderPictures.CHANGED)) {
                decode(List.of(pair));
            } else {
                digest.update(pair.reference().read().orElseThrow());
                digest.update(pair.actual().read().orElseThrow());
            }
        }
        Child.report("digest", digest.digest()[0]);
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

    private static void decode(List<PicturePair> pairs) {
        for (PicturePair pair : pairs) {
            decode(pair.reference());
            decode(pair.actual());
        }
        Child.report("pairs", pairs.size());
    }

    private static void decode(PictureSource source) {
        ImageFiles.decode(source.read().orElseThrow(), source.location());
    }

    private static Comparison fail(String reason) {
        throw new IllegalStateException(reason);
    }
}
