package dev.lpips.internal.diagnosis;

import dev.lpips.Lpips;
import dev.lpips.PictureFeatures;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Another golden that a picture looks much more like than its own to the network, though their pixels do not tell: a page that came
 * out lighter or darker. The network runs once for the picture and once for each golden, and no more than three
 * pictures' features are in memory at a time.
 */
final class ClosestByFeatures {

    /** Of many failures, each asks: a hint may not take longer than the verdict. */
    private static final int MOST_MEASURED = 4;

    private static final long MOST_PIXELS = 4_000_000;

    private ClosestByFeatures() {}

    /**
     * Looks for it.
     *
     * @param nearest other goldens of the picture's size, the likeliest first
     * @param reference the picture's own golden
     * @param actual the picture
     * @return empty if no other golden is clearly closer, or the ruler computes no features of such pictures
     */
    static Optional<ClosestGolden> find(Lpips lpips, List<Path> nearest, Pixels reference, Pixels actual) {
        PixelSize size = actual.size();
        List<Path> measured = nearest.stream().limit(most(size)).toList();
        if (measured.isEmpty() || !reference.size().equals(size) || !lpips.hasRoomForFeatures(size)) {
            return Optional.empty();
        }
        PictureFeatures features = lpips.features(actual);
        double own = features.distanceTo(lpips.features(reference));
        return measured.stream()
                .flatMap(file -> Candidate.of(file, lpips, features).stream())
                .min(Comparator.comparingDouble(Candidate::distance))
                .filter(best -> Samples.explains(own, best.distance))
                .map(best -> new ClosestGolden(
                        best.file, false, Optional.of(new ClosestGolden.Seen(lpips.model(), best.distance, own))));
    }

    private static long most(PixelSize size) {
        return Math.min(MOST_MEASURED, MOST_PIXELS / size.area());
    }

    private record Candidate(Path file, double distance) {

        static Optional<Candidate> of(Path file, Lpips lpips, PictureFeatures actual) {
            try {
                Pixels golden = ImageFiles.read(file);
                return golden.size().equals(actual.size())
                        ? Optional.of(new Candidate(file, actual.distanceTo(lpips.features(golden))))
                        : Optional.empty();
            } catch (UnreadableImageException e) {
                return Optional.empty();
            }
        }
    }
}
