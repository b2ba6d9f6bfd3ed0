package dev.lpips;

import dev.lpips.engine.EngineException;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.evaluation.UnitFeatures;
import dev.lpips.model.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture and what the network makes of it, computed once for any number of distances.
 *
 * <p>LPIPS is the squared distance of weighted features of unit length (Zhang et al. 2018, equation 1), so {@link #distanceTo} needs no
 * network: all pairs of N pictures take N runs of it, instead of one for each pair. The distance is that of {@link Lpips#compare}, within
 * 1e-6, of the same options on a CPU. A transparent picture has features over each background of {@link LpipsOptions#alpha}, and the larger
 * distance counts.
 *
 * <p>Features are large: of 256 x 256 pixels, 1 MB with the bundled network and 2.6 MB with AlexNet; see {@link #bytes()}. Immutable, and
 * usable after the ruler that made them is closed. Made by {@link Lpips#features}.
 *
 * @since 0.1.0
 */
public final class PictureFeatures {

    private final ModelId model;
    private final Pixels picture;
    private final List<Shown> shown;

    private PictureFeatures(ModelId model, Pixels picture, List<Shown> shown) {
        this.model = model;
        this.picture = picture;
        this.shown = List.copyOf(shown);
    }

    static PictureFeatures ofOpaque(ModelId model, Pixels picture, UnitFeatures features) {
        return new PictureFeatures(model, picture, List.of(new Shown(Optional.empty(), features)));
    }

    static PictureFeatures ofTransparent(ModelId model, Pixels picture, List<Shown> shown) {
        return new PictureFeatures(model, picture, shown);
    }

    /** Returns which model made them; features of other models cannot be compared with these. */
    public ModelId model() {
        return model;
    }

    /** Returns the picture. */
    public Pixels picture() {
        return picture;
    }

    /** Returns the picture's size. */
    public PixelSize size() {
        return picture.size();
    }

    /** Returns how much memory the features take, the picture not counted. */
    public long bytes() {
        return shown.stream().mapToLong(each -> each.features.bytes()).sum();
    }

    /**
     * Returns the LPIPS distance of both pictures: 0 or greater, exactly 0 for equal pixels. The order does not matter.
     *
     * @throws IllegalArgumentException if the pictures have other sizes, or the features are of other models or of rulers that treat
     *     transparency otherwise
     * @throws EngineException if the distance is not a number
     */
    public double distanceTo(PictureFeatures other) {
        return pairs(other).stream()
                .mapToDouble(pair -> pair.one.features.distanceTo(pair.other.features))
                .max()
                .orElseThrow();
    }

    /**
     * Returns the distances of all pairs, those of {@link #distanceTo} and many times faster: in row i, those of i and what is behind it.
     * The rest of the array is 0.
     *
     * @param pictures any number, of one size
     * @throws IllegalArgumentException as {@link #distanceTo} does
     * @throws EngineException as {@link #distanceTo} does
     */
    public static double[][] distances(List<PictureFeatures> pictures) {
        requireComparable(pictures);
        int backgrounds = pictures.stream()
                .mapToInt(picture -> picture.shown.size())
                .max()
                .orElse(0);
        double[][] largest = new double[pictures.size()][pictures.size()];
        for (int i = 0; i < backgrounds; i++) {
            int background = i;
            double[][] distances = UnitFeatures.distances(pictures.stream()
                    .map(picture -> picture.shown.get(picture.isOpaque() ? 0 : background).features)
                    .toList());
            for (int row = 0; row < largest.length; row++) {
                for (int column = row + 1; column < largest.length; column++) {
                    largest[row][column] = Math.max(largest[row][column], distances[row][column]);
                }
            }
        }
        return largest;
    }

    /** One of each kind stands for all of it: what is compared is equal in them. */
    private static void requireComparable(List<PictureFeatures> pictures) {
        List<PictureFeatures> examples = Stream.concat(
                        pictures.stream().limit(1),
                        pictures.stream().filter(picture -> !picture.isOpaque()).limit(1))
                .toList();
        examples.forEach(example -> pictures.forEach(example::requireComparable));
    }

    /** Returns the comparisons with another picture, one for each background, in the order of the policy. */
    List<Comparison> comparisons(PictureFeatures other) {
        return pairs(other).stream()
                .map(pair -> Comparison.of(
                        model, size(), pair.one.features.compareTo(pair.other.features), pair.background()))
                .toList();
    }

    private List<Pair> pairs(PictureFeatures other) {
        requireComparable(other);
        int backgrounds = Math.max(shown.size(), other.shown.size());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < backgrounds; i++) {
            // An opaque picture looks the same on every background.
            pairs.add(new Pair(
                    isOpaque() ? shown.get(0) : shown.get(i),
                    other.isOpaque() ? other.shown.get(0) : other.shown.get(i)));
        }
        return pairs;
    }

    private void requireComparable(PictureFeatures other) {
        if (!model.equals(other.model)) {
            throw new IllegalArgumentException("Only features of one model can be compared, but these are of %s and %s"
                    .formatted(model, other.model));
        }
        if (!size().equals(other.size())) {
            throw new IllegalArgumentException("Only pictures of one size can be compared, but these are %s and %s"
                    .formatted(size(), other.size()));
        }
        if (!isOpaque() && !other.isOpaque() && !backgrounds().equals(other.backgrounds())) {
            throw new IllegalArgumentException("These transparent pictures were laid on %s and on %s"
                    .formatted(backgrounds(), other.backgrounds()));
        }
    }

    private boolean isOpaque() {
        return shown.get(0).background.isEmpty();
    }

    private List<Background> backgrounds() {
        return shown.stream().flatMap(each -> each.background.stream()).toList();
    }

    /** The features of the picture on a background; on none, if it is opaque. */
    record Shown(Optional<Background> background, UnitFeatures features) {}

    private record Pair(Shown one, Shown other) {

        Optional<Background> background() {
            return one.background.or(other::background);
        }
    }
}
