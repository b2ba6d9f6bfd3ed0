package dev.lpips.outcome;

import dev.lpips.Focus;
import dev.lpips.Verdict;
import dev.lpips.image.Mask;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What of a picture was not judged like the rest, as a reader of a report wants to see it.
 *
 * @param ignored rectangles that nobody looked at. Of masks with many edges they are an outline: at most {@link #MAXIMUM}
 *     rectangles
 * @param allowances parts with a tolerance of their own
 * @since 0.1.0
 */
public record FocusOutline(List<Region> ignored, List<Focus.Allowance> allowances) {

    /** Everything was judged alike. */
    public static final FocusOutline NONE = new FocusOutline(List.of(), List.of());

    /** How many rectangles a drawing has. */
    public static final int MAXIMUM = 1_000;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are more than {@link #MAXIMUM} of anything
     */
    public FocusOutline {
        ignored = List.copyOf(ignored);
        allowances = List.copyOf(allowances);
        if (ignored.size() > MAXIMUM || allowances.size() > MAXIMUM) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Too many parts for an outline: %d ignored, %d with a tolerance of their own",
                    ignored.size(),
                    allowances.size()));
        }
    }

    /** Returns the outline of what a verdict is about; none if nothing was compared. */
    static FocusOutline of(Verdict verdict, PixelSize size) {
        return verdict.fold(match -> of(match.focus(), size), mismatch -> of(mismatch.focus(), size), sizes -> NONE);
    }

    private static FocusOutline of(Focus focus, PixelSize size) {
        if (focus.isEverything()) {
            return NONE;
        }
        Mask mask = focus.mask();
        List<Region> outside =
                focus.region().map(region -> around(region, size)).orElse(List.of());
        List<Region> drawn = mask.pictures().isEmpty()
                ? List.of()
                : Rectangles.of(new Mask(List.of(), mask.pictures()).ignored(size), size);
        List<Region> all = Stream.of(mask.regions(), outside, drawn)
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<Focus.Allowance> allowances =
                focus.allowances().stream().limit(MAXIMUM).toList();
        return new FocusOutline(all.size() <= MAXIMUM ? all : coarse(all, size), allowances);
    }

    private static List<Region> coarse(List<Region> regions, PixelSize size) {
        BitSet pixels = new BitSet(size.area());
        regions.forEach(region -> region.addTo(pixels, size));
        return Rectangles.atMost(MAXIMUM, pixels, size);
    }

    /** Returns what lies above, below and beside a region. */
    private static List<Region> around(Region region, PixelSize size) {
        int right = region.x() + region.width();
        int bottom = region.y() + region.height();
        List<Region> around = new ArrayList<>();
        add(around, 0, 0, size.width(), region.y());
        add(around, 0, bottom, size.width(), size.height() - bottom);
        add(around, 0, region.y(), region.x(), region.height());
        add(around, right, region.y(), size.width() - right, region.height());
        return around;
    }

    private static void add(List<Region> regions, int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            regions.add(new Region(x, y, width, height));
        }
    }
}
