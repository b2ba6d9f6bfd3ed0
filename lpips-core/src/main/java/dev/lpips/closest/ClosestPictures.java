package dev.lpips.closest;

import dev.lpips.Lpips;
import dev.lpips.PictureFeatures;
import dev.lpips.batch.PairPipeline;
import dev.lpips.batch.PicturePairs;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ranks the pictures of a directory by their distance from one picture. The network runs once for each picture; one that is too large for
 * that is compared pair by pair, with the same numbers.
 *
 * <p>A picture of another size has no distance: resizing it would measure the resizing too. It is listed as not comparable.
 *
 * @since 0.1.0
 */
public final class ClosestPictures {

    private final Lpips lpips;
    private final PairPipeline pipeline;

    /**
     * Creates a search.
     *
     * @param lpips measures
     * @param pipeline says how many pictures are worked on at once
     */
    public ClosestPictures(Lpips lpips, PairPipeline pipeline) {
        this.lpips = lpips;
        this.pipeline = pipeline;
    }

    /**
     * Ranks the pictures below a directory. The picture itself, if it lies there, does not count.
     *
     * @throws IllegalArgumentException if there is no such directory, or no other picture in it
     * @throws UnreadableImageException if the picture cannot be read
     * @throws IOException if the directory cannot be listed
     * @throws dev.lpips.engine.EngineException as {@link Lpips#compare} does
     */
    public Ranking rank(Path picture, Path among) throws IOException {
        if (!Files.isDirectory(among)) {
            throw new IllegalArgumentException("There is no directory %s to look in".formatted(among));
        }
        Pixels pixels = ImageFiles.read(picture);
        List<String> names = new ArrayList<>();
        for (String name : PicturePairs.names(among)) {
            if (!isSame(picture, among.resolve(name))) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("There is no other picture in %s".formatted(among));
        }
        Measuring measuring = measuring(pixels);
        List<Candidate> candidates = new ArrayList<>();
        pipeline.<String, Candidate>forEach(
                names, name -> candidate(name, among.resolve(name), pixels, measuring), candidates::add);
        return Ranking.of(picture, lpips.model(), pixels.size(), candidates);
    }

    /** A link that leads nowhere is another file; whoever reads it reports that. */
    private static boolean isSame(Path picture, Path other) throws IOException {
        return Files.exists(other) && Files.isSameFile(picture, other);
    }

    private Measuring measuring(Pixels picture) {
        if (!lpips.hasRoomForFeatures(picture.size())) {
            return other -> lpips.compare(picture, other).distance();
        }
        PictureFeatures features = lpips.features(picture);
        return other -> features.distanceTo(lpips.features(other));
    }

    private static Candidate candidate(String name, Path file, Pixels picture, Measuring measuring) {
        Pixels other;
        try {
            other = ImageFiles.read(file);
        } catch (UnreadableImageException e) {
            return Candidate.failed(
                    name,
                    file,
                    Candidate.Status.UNREADABLE,
                    Optional.ofNullable(e.getMessage()).orElse("unreadable"));
        }
        if (!other.size().equals(picture.size())) {
            return Candidate.failed(
                    name,
                    file,
                    Candidate.Status.SIZE_MISMATCH,
                    "it is %s, the picture %s".formatted(other.size(), picture.size()));
        }
        return other.equals(picture)
                ? Candidate.identical(name, file)
                : Candidate.compared(name, file, measuring.distance(other));
    }

    /** The distance from the picture; asked by several threads at once. */
    private interface Measuring {

        double distance(Pixels other);
    }
}
