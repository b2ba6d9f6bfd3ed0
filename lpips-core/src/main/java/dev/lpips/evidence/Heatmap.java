package dev.lpips.evidence;

import dev.lpips.Comparison;
import dev.lpips.Judgement;
import dev.lpips.image.Background;
import dev.lpips.image.Cutout;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.parallel.Workers;
import dev.lpips.measure.DistanceMap;
import dev.lpips.measure.Measured.Change;
import dev.lpips.measure.WorstPatch;
import java.util.List;
import java.util.stream.Stream;

/**
 * The picture of a distance map, for people: where, and how much, two pictures differ.
 *
 * <p>One scale for all: a local distance of 0 is almost black, 1 and more a light yellow, and in between the colour
 * follows the square root of the distance, because most of what is worth seeing lies below 0.2. The same colour
 * therefore means the same in every heatmap. Three quarters of a pixel are that colour; the last quarter is the actual
 * picture in gray, to find one's way. The worst 64 x 64 patch has a cyan outline, a colour that the scale does not have.
 * What was not judged is hatched in gray.
 */
public final class Heatmap {

    private static final double SHARE_OF_COLOUR = 0.75;
    private static final int OUTLINE = 0xFF00E5FF;
    private static final int OPAQUE = 0xFF000000;
    private static final int HATCH = 4;

    /** Rows for each thread. */
    private static final int BAND = 64;

    private static final int HATCH_DARK = 0x606060;
    private static final int HATCH_LIGHT = 0x909090;

    private Heatmap() {}

    /**
     * Paints the heatmap of a comparison of whole pictures.
     *
     * @param comparison what was measured; without any difference, no patch is outlined
     * @param actual the actual picture; a transparent one is laid on the background that was compared
     * @throws IllegalArgumentException if the picture does not have the size of the compared ones
     */
    public static Pixels paint(Comparison comparison, Pixels actual) {
        if (!actual.size().equals(comparison.size())) {
            throw new IllegalArgumentException(
                    "A heatmap of %s cannot lie over a picture of %s".formatted(comparison.size(), actual.size()));
        }
        int[] colours = background(comparison, actual).toArgb();
        heat(colours, Cutout.whole(actual.size()), comparison, actual.width());
        outline(colours, actual.width(), comparison.worstPatch());
        return Pixels.adopt(actual.size(), colours);
    }

    /**
     * Paints the heatmap of judged parts of pictures. What no part shows is hatched in gray.
     *
     * <p>Separate changes have numbered boxes. Worst patches are outlined where they exceed their limit, and that of the
     * worst part where there are no boxes.
     *
     * @param judgements at least one, the worst first
     * @param actual the actual picture, as for {@link #paint(Comparison, Pixels)}
     */
    static Pixels paint(List<Judgement> judgements, Pixels actual) {
        int[] colours = background(judgements.get(0).comparison(), actual).toArgb();
        hatch(colours, judgements, actual.size());
        for (Judgement judgement : judgements) {
            heat(colours, judgement.cutout(), judgement.comparison(), actual.width());
        }
        List<Change> changes = judgements.stream()
                .flatMap(judgement -> judgement.changes().stream())
                .toList();
        if (changes.isEmpty()) {
            outline(colours, actual.width(), judgements.get(0).worstPatch());
        }
        judgements.stream()
                .filter(judgement -> judgement.violations().stream()
                        .anyMatch(reading -> reading.found().place().isPresent()))
                .forEach(judgement -> outline(colours, actual.width(), judgement.worstPatch()));
        ChangeBoxes.draw(colours, actual.size(), changes);
        return Pixels.adopt(actual.size(), colours);
    }

    /** Returns the pixel with the largest distance; of equal ones the first, row by row. */
    public static Peak strongest(DistanceMap map) {
        int height = map.size().height();
        Peak[] peaks = new Peak[bands(height)];
        Workers.run(peaks.length, band -> peaks[band] = strongest(map, band * BAND, end(band, height)));
        return Stream.of(peaks)
                .reduce((first, next) -> next.value() > first.value() ? next : first)
                .orElseThrow();
    }

    private static Peak strongest(DistanceMap map, int from, int to) {
        double[] distances = map.rows(from, to);
        int strongest = 0;
        for (int i = 1; i < distances.length; i++) {
            if (distances[i] > distances[strongest]) {
                strongest = i;
            }
        }
        int width = map.size().width();
        return new Peak(strongest % width, from + strongest / width, distances[strongest]);
    }

    private static int bands(int height) {
        return (height + BAND - 1) / BAND;
    }

    private static int end(int band, int height) {
        return Math.min(height, (band + 1) * BAND);
    }

    /** Returns the pixel of the pictures with the largest distance of a judged part. */
    public static Peak strongest(Judgement judgement) {
        Peak within = strongest(judgement.comparison().distanceMap());
        return new Peak(judgement.part().x() + within.x(), judgement.part().y() + within.y(), within.value());
    }

    private static Pixels background(Comparison comparison, Pixels actual) {
        return actual.over(comparison.background().orElse(Background.WHITE));
    }

    private static void heat(int[] colours, Cutout cutout, Comparison comparison, int width) {
        int height = cutout.part().height();
        Workers.run(bands(height), band -> heat(colours, cutout, comparison, width, band * BAND, end(band, height)));
    }

    private static void heat(int[] colours, Cutout cutout, Comparison comparison, int width, int from, int to) {
        double[] distances = comparison.distanceMap().rows(from, to);
        Region part = cutout.part();
        boolean isAllShown = cutout.countIgnored() == 0;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < part.width(); x++) {
                if (isAllShown || cutout.shows(part.x() + x, part.y() + y)) {
                    int i = (part.y() + y) * width + part.x() + x;
                    double distance = distances[(y - from) * part.width() + x];
                    colours[i] = blend(HeatColours.rgb(heat(distance)), luma(colours[i]));
                }
            }
        }
    }

    private static void hatch(int[] colours, List<Judgement> judgements, PixelSize size) {
        boolean isAllShown = judgements.stream()
                .map(Judgement::cutout)
                .anyMatch(cutout -> cutout.isWhole() && cutout.countIgnored() == 0);
        if (isAllShown) {
            return;
        }
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                if (!isJudged(judgements, x, y)) {
                    int i = y * size.width() + x;
                    colours[i] = blend((x + y) / HATCH % 2 == 0 ? HATCH_DARK : HATCH_LIGHT, luma(colours[i]));
                }
            }
        }
    }

    private static boolean isJudged(List<Judgement> judgements, int x, int y) {
        for (Judgement judgement : judgements) {
            if (judgement.cutout().shows(x, y)) {
                return true;
            }
        }
        return false;
    }

    private static double heat(double distance) {
        return Math.sqrt(Math.max(0, Math.min(1, distance)));
    }

    /** Rec. 709 luma: close enough to how light a colour looks, for a backdrop. */
    private static double luma(int colour) {
        return 0.2126 * ((colour >> 16) & 0xFF) + 0.7152 * ((colour >> 8) & 0xFF) + 0.0722 * (colour & 0xFF);
    }

    private static int blend(int colour, double gray) {
        int red = blendChannel((colour >> 16) & 0xFF, gray);
        int green = blendChannel((colour >> 8) & 0xFF, gray);
        int blue = blendChannel(colour & 0xFF, gray);
        return OPAQUE | (red << 16) | (green << 8) | blue;
    }

    private static int blendChannel(int channel, double gray) {
        return (int) (SHARE_OF_COLOUR * channel + (1 - SHARE_OF_COLOUR) * gray + 0.5);
    }

    private static void outline(int[] colours, int width, WorstPatch worst) {
        if (worst.distance() > 0) {
            outline(colours, width, worst.region());
        }
    }

    private static void outline(int[] colours, int width, Region patch) {
        int right = patch.x() + patch.width() - 1;
        int bottom = patch.y() + patch.height() - 1;
        for (int x = patch.x(); x <= right; x++) {
            colours[patch.y() * width + x] = OUTLINE;
            colours[bottom * width + x] = OUTLINE;
        }
        for (int y = patch.y(); y <= bottom; y++) {
            colours[y * width + patch.x()] = OUTLINE;
            colours[y * width + right] = OUTLINE;
        }
    }
}
