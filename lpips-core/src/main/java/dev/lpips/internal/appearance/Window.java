package dev.lpips.internal.appearance;

import java.util.Arrays;

/**
 * What a gaussian window around each place of a tile holds: how much differs, and how much contrast there is. For one
 * thread, tile after tile, row after row.
 */
final class Window {

    /** In pixels. */
    static final int RADIUS = 6;

    /** In deltaE: contrast below which a place counts as plain. */
    private static final float PLAIN_CONTRAST = 4;

    /** In deltaE, as the root of the mean square in the window: below it, no difference counts. */
    private static final float VISIBLE = 2;

    /** How many rows around a changed pixel differ once they are low-passed and the window was laid around each. */
    private static final int REACH = RADIUS + TilePlanes.SMEARED;

    /** About one stroke and its surroundings: 6 pixels to each side. */
    private final Blur gaussian = Blur.gaussian(2);

    private final TilePlanes colours;
    private final Plane energy = new Plane(TilePlanes.KEPT_ROWS);
    private final Plane square = new Plane(TilePlanes.KEPT_ROWS);
    private int next;
    private float[] variance = new float[0];
    private float[] spare = new float[0];

    /** In the row that was computed last: the mean square of what is seen to differ. */
    float[] residual = new float[0];

    /** In that row: the root of it relative to the contrast. */
    float[] relative = new float[0];

    Window(TilePlanes colours) {
        this.colours = colours;
    }

    /** Begins the tile that the colours began. */
    void begin() {
        HaloedTile tile = colours.tile();
        for (Plane plane : new Plane[] {energy, square}) {
            plane.resize(tile.width(), tile.height());
        }
        if (variance.length < tile.width()) {
            variance = new float[tile.width()];
            spare = new float[tile.width()];
            residual = new float[tile.width()];
            relative = new float[tile.width()];
        }
        next = tile.top(RADIUS);
    }

    private void computeUpTo(int y) {
        colours.computeUpTo(y);
        for (int last = Math.min(y, colours.tile().bottom(RADIUS) - 1); next <= last; next++) {
            if (colours.isChanged(next, TilePlanes.SMEARED)) {
                squares(colours.seen, next, energy.row(next));
            } else {
                Arrays.fill(energy.row(next), 0, width(), 0);
            }
            squares(colours.mean, next, square.row(next));
        }
    }

    /**
     * Computes how much the places of a row differ: the first row of the tile, or the one after the last that was computed.
     *
     * @return whether any of the tile does visibly
     */
    boolean computeResidual(int y) {
        computeUpTo(y + RADIUS);
        if (!colours.isChanged(y, REACH)) {
            Arrays.fill(residual, 0, width(), 0);
            Arrays.fill(relative, 0, width(), 0);
            return false;
        }
        gaussian.zeroOutside(energy, y, residual);
        boolean any = false;
        for (int x = colours.tile().left(); x < colours.tile().right() && !any; x++) {
            any = isVisible(x);
        }
        return any;
    }

    /** Computes how much the places of a row, whose residual was computed last, differ relative to the contrast there. */
    void computeRelative(int y) {
        if (!colours.isChanged(y, REACH)) {
            return;
        }
        gaussian.repeatingBorder(square, y, variance);
        for (int channel = 0; channel < colours.channels(); channel++) {
            gaussian.repeatingBorder(colours.mean[channel], y, spare);
            subtractSquare(spare, variance, width());
        }
        relate(residual, variance, relative, width());
    }

    /** Returns the square of how much each place of a row differs: of the one whose residual was computed last. */
    float[] difference(int y) {
        return energy.row(y);
    }

    /** Tells whether the window of a place of the row that was computed last differs visibly. */
    boolean isVisible(int x) {
        return residual[x] > VISIBLE * VISIBLE;
    }

    private int width() {
        return colours.tile().width();
    }

    private void squares(Plane[] planes, int y, float[] target) {
        float[] l = planes[0].row(y);
        float[] a = planes[1].row(y);
        float[] b = planes[2].row(y);
        int width = width();
        for (int x = 0; x < width; x++) {
            target[x] = l[x] * l[x] + a[x] * a[x] + b[x] * b[x];
        }
    }

    /** Variance is the mean of squares less the squares of means. */
    private static void subtractSquare(float[] mean, float[] variance, int width) {
        for (int x = 0; x < width; x++) {
            variance[x] -= mean[x] * mean[x];
        }
    }

    private static void relate(float[] residual, float[] variance, float[] relative, int width) {
        for (int x = 0; x < width; x++) {
            float contrast = Math.max(variance[x], 0) + 0.25f * residual[x];
            relative[x] = (float) Math.sqrt(residual[x] / (contrast + PLAIN_CONTRAST * PLAIN_CONTRAST));
        }
    }
}
