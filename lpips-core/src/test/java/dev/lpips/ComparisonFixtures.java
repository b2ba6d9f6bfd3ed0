package dev.lpips;

import dev.lpips.engine.LayerMap;
import dev.lpips.image.Background;
import dev.lpips.image.Cutout;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.measure.DistanceMap;
import dev.lpips.measure.Sample;
import dev.lpips.measure.WorstPatch;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelId;
import dev.lpips.model.ModelName;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Comparisons and pictures of chosen numbers, for tests that need no network. */
public final class ComparisonFixtures {

    /** LPIPS 0.1, alex. */
    public static final ModelId ALEX = new ModelId(ModelName.of(Backbone.ALEX), "0123456789abcdef".repeat(4));

    private ComparisonFixtures() {}

    /** Returns a comparison whose distance map is 0 but for one pixel. */
    public static Comparison comparison(PixelSize size, double distance, WorstPatch worst, int peakX, int peakY) {
        float[] values = new float[size.area()];
        values[peakY * size.width() + peakX] = 1;
        return comparison(size, distance, worst, new LayerMap(size.width(), size.height(), values));
    }

    /** Returns a comparison with a distance map of one layer. */
    public static Comparison comparison(PixelSize size, double distance, WorstPatch worst, LayerMap layer) {
        DistanceMap map = DistanceMap.of(size, size, List.of(layer));
        return new Comparison(ALEX, size, distance, List.of(distance), worst, map, Optional.empty(), 1);
    }

    /** Returns a comparison of a size with the same distance everywhere. */
    public static Comparison even(PixelSize size, double distance) {
        Region patch = new Region(0, 0, Math.min(64, size.width()), Math.min(64, size.height()));
        LayerMap layer = new LayerMap(1, 1, new float[] {(float) distance});
        return comparison(size, distance, new WorstPatch(distance, patch), layer);
    }

    /** Returns a comparison as if made over a background. */
    public static Comparison over(Background background, Comparison comparison) {
        return new Comparison(
                comparison.model(),
                comparison.size(),
                comparison.distance(),
                comparison.layers(),
                comparison.worstPatch(),
                comparison.distanceMap(),
                Optional.of(background),
                comparison.evaluatedFraction());
    }

    /** Judges as a ruler would. */
    public static Verdict judged(Comparison comparison, Tolerance tolerance) {
        return Verdict.of(Focus.EVERYTHING, List.of(judgement(Cutout.whole(comparison.size()), comparison, tolerance)));
    }

    /** Judges what a network measured of a part, as a ruler would; nothing else differs. */
    public static Judgement judgement(Cutout cutout, Comparison comparison, Tolerance tolerance) {
        Pixels same = plain(comparison.size().width(), comparison.size().height(), 0x808080);
        Sample sample = new Sample(same, same, new BitSet(), comparison, 1);
        return Judgement.of(cutout, comparison, tolerance, sample, tolerance.read(sample));
    }

    /** A judge without a network: the distance is how far the first pixels' blue channels are apart, in 255ths. */
    public static Verdict judgeByBlue(Pixels reference, Pixels actual, Tolerance tolerance) {
        if (!reference.size().equals(actual.size())) {
            return new Verdict.SizeMismatch(reference.size(), actual.size(), tolerance);
        }
        int apart = Math.abs((reference.argb(0, 0) & 0xFF) - (actual.argb(0, 0) & 0xFF));
        return judged(even(reference.size(), apart / 255.0), tolerance);
    }

    /** Returns an opaque picture of one colour, {@code 0xRRGGBB}. */
    public static Pixels plain(int width, int height, int rgb) {
        int[] colours = new int[width * height];
        Arrays.fill(colours, 0xFF000000 | rgb);
        return Pixels.ofArgb(new PixelSize(width, height), colours);
    }
}
