package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of one tile of two pictures, with what lies around it, as they are and low-passed: row after row, and no more
 * rows are kept than the filters reach. Memory is used again from tile to tile; not safe for use by several threads.
 *
 * <p>Places are counted from the corner of the tile's halo.
 */
final class TilePlanes {

    /** How far around a tile pixels influence it: the low-pass, a slope, and the window, one after the other. */
    static final int HALO = 12;

    /** How far a pixel is smeared by the widest low-pass. */
    static final int SMEARED = 5;

    /** What of that is left once colours are low-passed, for the window and the slopes in it. */
    static final int LOW_PASSED = Window.RADIUS + 1;

    /** How many rows are kept: the slopes and the window reach {@link #LOW_PASSED} rows to both sides of one. */
    static final int KEPT_ROWS = 2 * LOW_PASSED + 2;

    /** What the eye and half a pixel of anti-aliasing smear anyway. */
    private final Blur sharp = Blur.gaussian(0.6);

    /** The eye resolves chroma less (S-CIELAB), so the fringes of LCD text cancel out. Displacements become linear by it. */
    private final Blur soft = Blur.gaussian(1.5);

    private final List<Plane> all = new ArrayList<>();

    /** The reference: lightness, a, b. */
    private final Plane[] before = planes();

    /** Actual minus reference: lightness, a, b. */
    final Plane[] change = planes();

    /** The mean of both pictures as the eye sees it, lightness sharper than a and b. */
    final Plane[] mean = planes();

    /** Actual minus reference as the eye sees it. */
    final Plane[] seen = planes();

    /** Actual minus reference, all three as sharp as lightness. The first is that of {@link #seen}. */
    final Plane[] sharpChange = {seen[0], plane(), plane()};

    /** The reference's lightness as the eye sees it. */
    final Plane light = plane();

    /** The mean of both lightnesses, and actual minus reference, as smooth as a and b. */
    final Plane softLight = plane();

    final Plane softChange = plane();

    private final CompressedLab lab = new CompressedLab();
    private int[] argbBefore = new int[0];
    private int[] argbAfter = new int[0];
    private boolean[] changedRows = new boolean[0];
    private boolean hasChroma;
    private final Pixels reference;
    private final Pixels actual;
    private int nextRead;
    private int nextLowPassed;
    private HaloedTile tile = new HaloedTile(new Region(0, 0, 1, 1), new Region(0, 0, 1, 1));

    TilePlanes(Pixels reference, Pixels actual) {
        this.reference = reference;
        this.actual = actual;
    }

    /** Begins a tile; its rows are computed as they are asked for. */
    void begin(Region region) {
        place(region);
        hasChroma = false;
        nextRead = 0;
        nextLowPassed = tile.top(LOW_PASSED);
    }

    /** Computes the rows up to one. Those that lie more than {@link #LOW_PASSED} rows above it are lost. */
    void computeUpTo(int y) {
        for (int last = Math.min(y, tile.bottom(LOW_PASSED) - 1); nextLowPassed <= last; nextLowPassed++) {
            readUpTo(Math.min(nextLowPassed + SMEARED, tile.height() - 1));
            lowPass(nextLowPassed);
        }
    }

    HaloedTile tile() {
        return tile;
    }

    /** Returns how many of lightness, a, b are not 0 in all rows so far: without any chroma, only the first. */
    int channels() {
        return hasChroma ? 3 : 1;
    }

    /**
     * Tells whether a row, or one at most so many rows above or below it, has a pixel that differs.
     *
     * @param y the row
     * @param reach at most {@link #SMEARED} rows farther than the last row that was computed
     */
    boolean isChanged(int y, int reach) {
        for (int row = Math.max(0, y - reach); row <= Math.min(tile.height() - 1, y + reach); row++) {
            if (changedRows[row]) {
                return true;
            }
        }
        return false;
    }

    private void place(Region region) {
        tile = HaloedTile.of(region, HALO, reference.size());
        for (Plane plane : all) {
            plane.resize(tile.width(), tile.height());
        }
        if (argbBefore.length < tile.width()) {
            argbBefore = new int[tile.width()];
            argbAfter = new int[tile.width()];
        }
        if (changedRows.length < tile.height()) {
            changedRows = new boolean[tile.height()];
        }
    }

    private void readUpTo(int y) {
        for (; nextRead <= y; nextRead++) {
            read(nextRead);
        }
    }

    private void read(int y) {
        int width = tile.width();
        reference.copyRow(tile.around().y() + y, tile.around().x(), argbBefore, width);
        actual.copyRow(tile.around().y() + y, tile.around().x(), argbAfter, width);
        changedRows[y] = !Arrays.equals(argbBefore, 0, width, argbAfter, 0, width);
        hasChroma |= convert(argbBefore, before, y);
        if (!changedRows[y]) {
            zero(change, y);
            return;
        }
        hasChroma |= convert(argbAfter, change, y);
        for (int channel = 0; channel < 3; channel++) {
            subtract(before[channel].row(y), change[channel].row(y), width);
        }
    }

    private boolean convert(int[] argb, Plane[] planes, int y) {
        return lab.convert(argb, tile.width(), planes[0].row(y), planes[1].row(y), planes[2].row(y));
    }

    private void zero(Plane[] planes, int y) {
        for (Plane plane : planes) {
            Arrays.fill(plane.row(y), 0, tile.width(), 0);
        }
    }

    private static void subtract(float[] before, float[] after, int width) {
        for (int x = 0; x < width; x++) {
            after[x] -= before[x];
        }
    }

    private void lowPass(int y) {
        sharp.repeatingBorder(before[0], y, light.row(y));
        lowPassChange(sharp, change[0], y, sharp.radius(), seen[0]);
        addHalf(light.row(y), seen[0].row(y), mean[0].row(y), tile.width());
        if (y >= tile.top(1) && y < tile.bottom(1)) {
            soft.repeatingBorder(before[0], y, softLight.row(y));
            lowPassChange(soft, change[0], y, soft.radius(), softChange);
            addHalf(softLight.row(y), softChange.row(y), softLight.row(y), tile.width());
        }
        for (int channel = 1; channel < 3; channel++) {
            lowPassChroma(channel, y);
        }
    }

    private void lowPassChroma(int channel, int y) {
        if (!hasChroma) {
            zero(new Plane[] {mean[channel], seen[channel], sharpChange[channel]}, y);
            return;
        }
        float[] both = mean[channel].row(y);
        soft.repeatingBorder(before[channel], y, both);
        lowPassChange(soft, change[channel], y, soft.radius(), seen[channel]);
        addHalf(both, seen[channel].row(y), both, tile.width());
        lowPassChange(sharp, change[channel], y, sharp.radius(), sharpChange[channel]);
    }

    private void lowPassChange(Blur blur, Plane plane, int y, int reach, Plane target) {
        if (isChanged(y, reach)) {
            blur.repeatingBorder(plane, y, target.row(y));
        } else {
            Arrays.fill(target.row(y), 0, tile.width(), 0);
        }
    }

    private static void addHalf(float[] before, float[] change, float[] target, int width) {
        for (int x = 0; x < width; x++) {
            target[x] = before[x] + 0.5f * change[x];
        }
    }

    private Plane plane() {
        Plane plane = new Plane(KEPT_ROWS);
        all.add(plane);
        return plane;
    }

    private Plane[] planes() {
        return new Plane[] {plane(), plane(), plane()};
    }
}
