package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.appearance.CellReadings.Kind;
import java.util.List;

/**
 * How two pictures differ to a reviewer: the readings behind the measures detail, area colour, text colour and shift.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Appearance {

    /** The relative residual that is tolerated without any noise: half an edge of a glyph. */
    private static final double TOLERATED = 0.45;

    /** How many times the pair's noise is tolerated on top. */
    private static final double PER_NOISE = 3;

    /** Pages that were rendered elsewhere have up to 0.68, pages that moved by a pixel 0.87 and more: no noise any more. */
    private static final double MOST_NOISE = 0.75;

    /** How many cells must agree: about 100 pixels. */
    private static final int CELLS_OF_TEXT = 6;

    /** As above, about 200 pixels. */
    private static final int CELLS_OF_SHIFT = 12;

    private final PixelSize size;
    private final CellMaps maps;
    private final double noise;

    private Appearance(PixelSize size, CellMaps maps, double noise) {
        this.size = size;
        this.maps = maps;
        this.noise = noise;
    }

    /**
     * Looks at two opaque pictures of one size.
     *
     * @param threads how many threads may; no influence on the readings
     */
    public static Appearance of(Pixels reference, Pixels actual, int threads) {
        return of(reference, actual, threads, Neighbourhood.of(reference, actual, threads));
    }

    /** As above, with what lies near a change as it is given. */
    static Appearance of(Pixels reference, Pixels actual, int threads, Neighbourhood changes) {
        AppearanceScan scan = new AppearanceScan(reference, actual, threads, changes);
        scan.scan();
        Residuals residuals = scan.residuals();
        long unchanged = StructuredPlaces.count(reference, scan.unchanged(), residuals.unchangedForNoNoise());
        return new Appearance(reference.size(), scan.maps(), residuals.noise(unchanged));
    }

    /** Returns the size of the pictures. */
    public PixelSize size() {
        return size;
    }

    /** Returns the noise of the pair over its structured places: 0 for none, above 0.7 the pictures are no longer the same. */
    public double noise() {
        return noise;
    }

    /**
     * Returns how much the place that differs most differs, in units of what local contrast and the pair's noise explain: up
     * to 1 a renderer may have made it.
     */
    public double detail() {
        return Math.max(maps.reachedBy(1, Kind.RESIDUAL) / tolerated(), noise / MOST_NOISE);
    }

    /** Returns the largest deltaE by which a plain area as a whole became another colour. */
    public double areaColour() {
        return maps.reachedBy(1, Kind.AREA_COLOUR);
    }

    /** Returns the deltaE by which shapes that kept their form took another colour. */
    public double textColour() {
        return maps.reachedBy(CELLS_OF_TEXT, Kind.TEXT_COLOUR);
    }

    /** Returns by how many pixels something moved as a whole; 2 is 2 or more. */
    public double shift() {
        return maps.reachedBy(CELLS_OF_SHIFT, Kind.SHIFT);
    }

    /** Returns the share of the picture whose area colour is beyond a limit. */
    public double areaBeyond(double limit) {
        return (double) maps.beyond(limit, Kind.AREA_COLOUR).cardinality() / (maps.columns() * maps.rows());
    }

    /** Returns up to ten separate changed places, those of most pixels first. */
    public List<ChangedPlace> places(PlaceLimits limits) {
        return new ChangedPlaces(size, maps, tolerated(), limits).find();
    }

    private double tolerated() {
        return TOLERATED + PER_NOISE * noise;
    }
}
