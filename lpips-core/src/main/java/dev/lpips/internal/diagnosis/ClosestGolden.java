package dev.lpips.internal.diagnosis;

import dev.lpips.RulerLoan;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.model.ModelId;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * Another golden that a picture looks much more like than its own: two names mixed up, or a page that shows what another
 * should.
 *
 * <p>Only goldens of the picture's size are decoded, those nearest in the tree first, and only so many of them.
 *
 * @param file the other golden
 * @param isEqual whether it has the very pixels of the picture
 * @param seen the distances that tell; empty if the pixels do
 */
public record ClosestGolden(Path file, boolean isEqual, Optional<Seen> seen) {

    private static final int MOST_FILES = 2_000;
    private static final int MOST_DECODED = 40;
    private static final long MOST_PIXELS = 100_000_000;

    /** A PNG file's signature, and the length and name of its first chunk: then come width and height. */
    private static final int BYTES_BEFORE_SIZE = 16;

    /** A golden that the pixels tell. */
    ClosestGolden(Path file, boolean isEqual) {
        this(file, isEqual, Optional.empty());
    }

    /**
     * What the network sees.
     *
     * @param model which one
     * @param other the distance of the picture from the other golden
     * @param own its distance from its own golden
     */
    public record Seen(ModelId model, double other, double own) {}

    /**
     * Looks for it: by pixels, and by the network's features where those do not tell.
     *
     * @param sketches of the goldens that were looked at for earlier failures
     * @param name the name of the picture's own golden
     * @param file where that lies
     * @param reference that golden
     * @param actual the picture
     * @param loan lends the ruler that judged the picture; empty if there is none
     * @return empty if no other golden is clearly closer
     * @throws UncheckedIOException if the goldens cannot be listed
     */
    public static Optional<ClosestGolden> find(
            GoldenSketches sketches,
            GoldenName name,
            Path file,
            Pixels reference,
            Pixels actual,
            Optional<RulerLoan> loan) {
        List<Path> nearest = nearest(sketches, name, file, actual);
        return byPixels(nearest, reference, actual)
                .or(() -> loan.flatMap(
                        lent -> lent.measure(ruler -> ClosestByFeatures.find(ruler, nearest, reference, actual))));
    }

    private static Optional<ClosestGolden> byPixels(List<Path> nearest, Pixels reference, Pixels actual) {
        double own = reference.size().equals(actual.size())
                ? Samples.meanDifference(actual, reference::argb)
                : Samples.contrast(actual);
        // A sketch tells which one; whether that one explains anything is for all of its pixels to tell.
        return nearest.stream()
                .findFirst()
                .flatMap(other -> Candidate.of(other, actual))
                .filter(best -> Samples.explains(own, best.difference))
                .map(best -> new ClosestGolden(best.file, best.isEqual));
    }

    /** The candidates, those first whose sketch is nearest to the picture's. */
    private static List<Path> nearest(GoldenSketches sketches, GoldenName name, Path file, Pixels actual) {
        GoldenSketch sketch = GoldenSketch.of(actual);
        return candidates(name, file, actual.size()).stream()
                .flatMap(other -> sketches.of(other).stream()
                        .filter(golden -> golden.size().equals(actual.size()))
                        .map(golden -> new Sketched(other, golden.difference(sketch))))
                .sorted(Comparator.comparingDouble(Sketched::difference))
                .map(Sketched::file)
                .toList();
    }

    private static List<Path> candidates(GoldenName name, Path file, PixelSize size) {
        try (Stream<Path> files = Files.walk(root(name, file))) {
            return files.limit(MOST_FILES)
                    .filter(other -> FilenameUtils.isExtension(other.toString(), "png"))
                    .filter(other -> !isOfSameName(other, file))
                    .filter(other -> announces(other, size))
                    .sorted(Comparator.<Path>comparingInt(other -> -stepsInCommon(other, file))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(Math.min(MOST_DECODED, MOST_PIXELS / size.area()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(GoldenName name, Path file) {
        Path root = file.toAbsolutePath();
        Path relative = file.getFileSystem().getPath(name.fileName());
        int up = file.endsWith(relative) ? relative.getNameCount() : 1;
        for (int i = 0; i < up; i++) {
            root = root.resolveSibling("").normalize();
        }
        return root;
    }

    /** Variants of one golden, {@code page.png} and {@code page@mac.png}, are not each other's other golden. */
    private static boolean isOfSameName(Path other, Path file) {
        return other.toAbsolutePath()
                        .resolveSibling("")
                        .normalize()
                        .equals(file.toAbsolutePath().resolveSibling("").normalize())
                && stem(other).equals(stem(file));
    }

    private static String stem(Path file) {
        String name = FilenameUtils.getBaseName(file.toString());
        int variant = name.indexOf('@');
        return variant < 0 ? name : name.substring(0, variant);
    }

    private static int stepsInCommon(Path one, Path other) {
        Path first = one.toAbsolutePath().normalize();
        Path second = other.toAbsolutePath().normalize();
        int steps = 0;
        while (steps < Math.min(first.getNameCount(), second.getNameCount())
                && first.getName(steps).equals(second.getName(steps))) {
            steps++;
        }
        return steps;
    }

    private static boolean announces(Path file, PixelSize size) {
        try (DataInputStream header = new DataInputStream(Files.newInputStream(file))) {
            header.skipNBytes(BYTES_BEFORE_SIZE);
            return header.readInt() == size.width() && header.readInt() == size.height();
        } catch (IOException e) {
            return false;
        }
    }

    private record Sketched(Path file, double difference) {}

    private record Candidate(Path file, double difference, boolean isEqual) {

        static Optional<Candidate> of(Path file, Pixels actual) {
            try {
                Pixels golden = ImageFiles.read(file);
                return golden.size().equals(actual.size())
                        ? Optional.of(new Candidate(
                                file, Samples.meanDifference(actual, golden::argb), golden.equals(actual)))
                        : Optional.empty();
            } catch (UnreadableImageException e) {
                return Optional.empty();
            }
        }
    }
}
