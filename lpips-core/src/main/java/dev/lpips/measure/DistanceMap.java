package dev.lpips.measure;

import dev.lpips.engine.LayerMap;
import dev.lpips.image.PixelSize;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The distance per location of two pictures, as numbers: the layer maps, each stretched bilinearly to the picture's
 * size, summed.
 *
 * <p>Values are 0 or greater, without upper bound; where pictures are alike they are near 0. Stretching follows
 * PyTorch's {@code interpolate(mode="bilinear", align_corners=False)}, which LPIPS's {@code spatial=True} uses. The mean
 * of the map is close to the distance of the pictures, but not equal to it: stretching weighs the cells at the edges
 * differently. Values are computed when asked for; an instance is immutable and safe to share.
 */
public final class DistanceMap {

    private final PixelSize size;
    private final List<StretchedLayer> layers;

    private DistanceMap(PixelSize size, List<StretchedLayer> layers) {
        this.size = size;
        this.layers = layers;
    }

    /** Returns the map of a picture of the given evaluated size, of which the first {@code size} pixels are shown. */
    public static DistanceMap of(PixelSize size, PixelSize evaluated, List<LayerMap> layers) {
        return new DistanceMap(
                size,
                layers.stream()
                        .map(layer -> new StretchedLayer(layer, evaluated))
                        .toList());
    }

    /** Returns the size of the pictures, and so of this map. */
    public PixelSize size() {
        return size;
    }

    /**
     * Returns the value at one pixel.
     *
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public double value(int x, int y) {
        if (x < 0 || x >= size.width() || y < 0 || y >= size.height()) {
            throw new IndexOutOfBoundsException(String.format(Locale.ROOT, "No value at x %d, y %d in %s", x, y, size));
        }
        double sum = 0;
        for (StretchedLayer layer : layers) {
            sum += layer.value(x, y);
        }
        return sum;
    }

    /** Returns all values, row by row from the top left; a new array. */
    public double[] values() {
        return rows(0, size.height());
    }

    /**
     * Returns the values of some rows, row by row from the left; a new array. The whole map of a long page takes more memory
     * than its pictures.
     *
     * @param from the first row
     * @param to the row after the last, greater than the first
     * @throws IndexOutOfBoundsException if there are no such rows
     * @since 0.1.0
     */
    public double[] rows(int from, int to) {
        Objects.checkFromToIndex(from, to, size.height());
        double[] values = new double[(to - from) * size.width()];
        for (StretchedLayer layer : layers) {
            layer.addTo(values, from, to, size.width());
        }
        return values;
    }

    /** Returns the 64 x 64 window with the largest mean; of equal ones the first, row by row. */
    public WorstPatch worstPatch() {
        return WorstPatchSearch.search(size, layers);
    }
}
