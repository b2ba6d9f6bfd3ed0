package dev.lpips.internal.appearance;

import java.util.Arrays;

/**
 * What a gaussian window around each place of a tile holds: how much differs, how much contrast and structure there is. For one
 * thread, tile after tile, row after row.
 */
final class Window {

    /** In pixels. */
    static final int RADIUS = 6;

    /** In deltaE: contrast below which a place counts as plain. */
    private static final float PLAIN_CONTRAST = 4;

    /**
     * In deltaE^2 per pixel^2: the smaller eigenvalue of the structure tensor from which a place is structured: text, icons,
     * curves. Straight edges are snapped to pixels and drawn alike everywhere, so they are no evidence of noise.
     */
    private static final float CORNER = 32;

    /** In deltaE, as the root of the mean square in the window: below it, no difference counts. */
    private static final float VISIBLE = 2;

    /** How many rows around a changed pixel differ once they are low-passed and the window was laid around each. */
    private static final int REACH = RADIUS + 5;

    /** About one stroke and its surroundings: 6 pixels to each side. */
    private final Blur gaussian = Blur.gaussian(2);

    private final TilePlanes colours;
    private final Plane slopeXx = new Plane();
    private final Plane slopeYy = new Plane();
    private final Plane slopeXy = new Plane();
    private final Plane energy = new Plane();
    private final Plane square = new Plane();
    private float[] xx = new float[0];
    private float[] yy = new float[0];
    private float[] xy = new float[0];
    private float[] variance = new float[0];
    private float[] spare = new float[0];

    /** In the row that was computed last: the mean square of what is seen to differ. */
    float[] residual = new float[0];

    /** In that row: the root of it relative to the contrast. */
    float[] relative = new float[0];

    /** In that row: how much plainer than structured a place is, from 0 to 1. */
    float[] plain = new float[0];

    Window(TilePlanes colours) {
        this.colours = colours;
    }

    /** Prepares the tile that was loaded last. */
    void load() {
        HaloedTile tile = colours.tile();
        for (Plane plane : new Plane[] {slopeXx, slopeYy, slopeXy, energy, square}) {
            plane.resize(tile.width(), tile.height());
        }
        if (xx.length < tile.width()) {
            xx = new float[tile.width()];
            yy = new float[tile.width()];
            xy = new float[tile.width()];
            variance = new float[tile.width()];
            spare = new float[tile.width()];
            residual = new float[tile.width()];
            relative = new float[tile.width()];
            plain = new float[tile.width()];
        }
        for (int y = tile.top(RADIUS); y < tile.bottom(RADIUS); y++) {
            slopes(y);
            squares(colours.mean, y, square.row(y));
            squares(colours.seen, y, energy.row(y));
        }
    }

    /** Computes how plain the places of a row are. */
    void computePlain(int y) {
        plain(slopeXx.row(y), slopeYy.row(y), plain, width());
    }

    /**
     * Computes how structured the places of a row are.
     *
     * @return whether any of the tile is
     */
    boolean computeStructure(int y) {
        gaussian.repeatingBorder(slopeXx, y, xx);
        gaussian.repeatingBorder(slopeYy, y, yy);
        gaussian.repeatingBorder(slopeXy, y, xy);
        boolean any = false;
        for (int x = colours.tile().left(); x < colours.tile().right() && !any; x++) {
            any = isStructured(x);
        }
        return any;
    }

    /**
     * Computes how much the places of a row differ.
     *
     * @return whether any of the tile does visibly
     */
    boolean computeResidual(int y) {
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
        for (int channel = 0; channel < channels(); channel++) {
            gaussian.repeatingBorder(colours.mean[channel], y, spare);
            subtractSquare(spare, variance, width());
        }
        relate(residual, variance, relative, width());
    }

    /** Tells whether a place of the row that was computed last differs visibly. */
    boolean isVisible(int x) {
        return residual[x] > VISIBLE * VISIBLE;
    }

    /** Tells whether a place of the row that was computed last is structured. */
    boolean isStructured(int x) {
        // The smaller eigenvalue exceeds a bound exactly if trace and determinant of what is left do: no root.
        float restX = xx[x] - CORNER;
        float restY = yy[x] - CORNER;
        return restX > 0 && restY > 0 && restX * restY > xy[x] * xy[x];
    }

    private int width() {
        return colours.tile().width();
    }

    private int channels() {
        return colours.hasChroma() ? 3 : 1;
    }

    private void slopes(int y) {
        int width = width();
        float[] rowXx = slopeXx.row(y);
        float[] rowYy = slopeYy.row(y);
        float[] rowXy = slopeXy.row(y);
        for (int channel = 0; channel < channels(); channel++) {
            Plane plane = colours.mean[channel];
            Slopes.across(plane.row(y), xx, width);
            Slopes.down(plane.nearestRow(y - 1), plane.nearestRow(y + 1), yy, width);
            if (channel == 0) {
                products(xx, yy, rowXx, rowYy, rowXy, width);
            } else {
                addProducts(xx, yy, rowXx, rowYy, rowXy, width);
            }
        }
    }

    private static void products(float[] x, float[] y, float[] xx, float[] yy, float[] xy, int width) {
        for (int i = 0; i < width; i++) {
            xx[i] = x[i] * x[i];
            yy[i] = y[i] * y[i];
            xy[i] = x[i] * y[i];
        }
    }

    private static void addProducts(float[] x, float[] y, float[] xx, float[] yy, float[] xy, int width) {
        for (int i = 0; i < width; i++) {
            xx[i] += x[i] * x[i];
            yy[i] += y[i] * y[i];
            xy[i] += x[i] * y[i];
        }
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

    private static void plain(float[] xx, float[] yy, float[] target, int width) {
        for (int x = 0; x < width; x++) {
            target[x] = 1 / (1 + xx[x] + yy[x]);
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
