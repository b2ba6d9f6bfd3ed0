package dev.lpips.closest;

import dev.lpips.Lpips;
import dev.lpips.PictureFeatures;
import dev.lpips.image.Pixels;
import dev.lpips.internal.parallel.Workers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The distances of all pairs of pictures of one size, symmetric and 0 on its diagonal.
 *
 * <p>The network runs once for each picture, if the features of all of them fit the bound on memory. Otherwise pictures are taken in blocks
 * that fit: a block's features are kept, and those of the pictures behind it are computed again for each block, so N pictures in B blocks
 * take about N (B + 1) / 2 runs.
 *
 * @since 0.1.0
 */
public final class DistanceMatrix {

    /** How much memory features take unless another bound is given: 1 GiB, about 1000 pictures of 256 x 256 with the bundled network. */
    public static final long DEFAULT_FEATURE_BYTES = 1L << 30;

    private final double[][] distances;

    private DistanceMatrix(int pictures) {
        this.distances = new double[pictures][pictures];
    }

    /**
     * Measures all pairs with {@link #DEFAULT_FEATURE_BYTES}.
     *
     * @param lpips measures
     * @param count how many pictures there are
     * @param pictures gives the picture of a number, counted from 0; asked several times where there are several blocks
     * @throws IllegalArgumentException as {@link #of(Lpips, int, IntFunction, long)} does
     */
    public static DistanceMatrix of(Lpips lpips, int count, IntFunction<Pixels> pictures) {
        return of(lpips, count, pictures, DEFAULT_FEATURE_BYTES);
    }

    /**
     * Measures all pairs.
     *
     * @param featureBytes how much memory the features that are kept at once may take; those of two pictures are in any case
     * @throws IllegalArgumentException if the pictures do not have one size, or are larger than {@link Lpips#features} accepts
     * @throws dev.lpips.engine.EngineException as {@link Lpips#features} does
     */
    public static DistanceMatrix of(Lpips lpips, int count, IntFunction<Pixels> pictures, long featureBytes) {
        DistanceMatrix matrix = new DistanceMatrix(count);
        int next = 0;
        while (next < count) {
            next = matrix.addBlock(lpips, next, pictures, featureBytes);
        }
        return matrix;
    }

    /** Returns how many pictures there are. */
    public int count() {
        return distances.length;
    }

    /**
     * Returns the distance of two pictures, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such picture
     */
    public double distance(int one, int other) {
        Objects.checkIndex(one, distances.length);
        Objects.checkIndex(other, distances.length);
        return distances[one][other];
    }

    /** Keeps as many pictures as fit, measures them and all behind them, and returns the first that was not kept. */
    private int addBlock(Lpips lpips, int start, IntFunction<Pixels> pictures, long featureBytes) {
        PictureFeatures first = lpips.features(pictures.apply(start));
        // One place is left for the picture that the block is compared with.
        long room = Math.max(1, featureBytes / Math.max(1, first.bytes()) - 1);
        int end = (int) Math.min(distances.length, start + room);
        PictureFeatures[] block = new PictureFeatures[end - start];
        block[0] = first;
        // While one picture is in the network, another is on its way there.
        Workers.run(block.length - 1, i -> block[i + 1] = lpips.features(picture(pictures, start + i + 1)));
        measureBlock(List.of(block), start);
        for (int other = end; other < distances.length; other++) {
            measure(List.of(block), start, lpips.features(pictures.apply(other)), other);
        }
        return end;
    }

    /** Whoever gives pictures need not know of threads. */
    private Pixels picture(IntFunction<Pixels> pictures, int number) {
        synchronized (distances) {
            return pictures.apply(number);
        }
    }

    private void measureBlock(List<PictureFeatures> block, int start) {
        double[][] found = PictureFeatures.distances(block);
        for (int row = 0; row < block.size(); row++) {
            for (int column = row + 1; column < block.size(); column++) {
                set(start + row, start + column, found[row][column]);
            }
        }
    }

    private void measure(List<PictureFeatures> block, int start, PictureFeatures other, int number) {
        Workers.run(block.size(), row -> set(start + row, number, block.get(row).distanceTo(other)));
    }

    private void set(int one, int other, double distance) {
        distances[one][other] = distance;
        distances[other][one] = distance;
    }

    /** Returns how many pictures there are, for logs. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "distances of %d pictures", distances.length);
    }
}
