package dev.lpips.samples.benchmarks;

import dev.lpips.Lpips;
import dev.lpips.image.ImageFiles;
import dev.lpips.image.PicturePair;
import dev.lpips.image.PicturePairs;
import dev.lpips.model.Backbone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

    /** The one place to change when directories are measured in another way. */
    private static void compare(List<PicturePair> pairs, Path home) {
        int changed = 0;
        try (Lpips lpips = Lpips.open(Models.options(home, Backbone.ALEX))) {
            for (PicturePair pair : pairs) {
                changed += lpips.compare(ImageFiles.read(pair.reference()), ImageFiles.read(pair.actual()))
                                .isZero()
                        ? 0
                        : 1;
            }
        }
        Child.report("pairs", pairs.size());
        Child.report("changed", changed);
    }

    private static void decode(List<PicturePair> pairs) throws IOException {
        for (PicturePair pair : pairs) {
            ImageFiles.read(pair.reference());
            ImageFiles.read(pair.actual());
        }
        Child.report("pairs", pairs.size());
    }
}
