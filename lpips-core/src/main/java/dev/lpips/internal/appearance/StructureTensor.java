package dev.lpips.internal.appearance;

/**
 * How structured a tile is: the structure tensor of the mean of both pictures, that is the products of the slopes of lightness,
 * a and b. For one thread, tile after tile, row after row.
 */
final class StructureTensor {

    /**
     * In deltaE^2 per pixel^2: the smaller eigenvalue of the structure tensor from which a place is structured: text, icons,
     * curves. Straight edges are snapped to pixels and drawn alike everywhere, so they are no evidence of noise.
     */
    private static final float CORNER = 32;

    /** About one stroke and its surroundings: {@value Window#RADIUS} pixels to each side. */
    private final Blur gaussian = Blur.gaussian(2);

    private final TilePlanes colours;
    private final Slopes slopes = new Slopes();
    private final Plane slopeXx = new Plane(TilePlanes.KEPT_ROWS);
    private final Plane slopeYy = new Plane(TilePlanes.KEPT_ROWS);
    private final Plane slopeXy = new Plane(TilePlanes.KEPT_ROWS);
    private int next;
    private float[] xx = new float[0];
    private float[] yy = new float[0];
    private float[] xy = new float[0];

    /** In the row that was computed last: how much plainer than structured a place is, from 0 to 1. */
    float[] plain = new float[0];

    StructureTensor(TilePlanes colours) {
        this.colours = colours;
    }

    /** Begins the tile that the colours began. */
    void begin() {
        HaloedTile tile = colours.tile();
        for (Plane plane : new Plane[] {slopeXx, slopeYy, slopeXy}) {
            plane.resize(tile.width(), tile.height());
        }
        if (xx.length < tile.width()) {
            xx = new float[tile.width()];
            yy = new float[tile.width()];
            xy = new float[tile.width()];
            plain = new float[tile.width()];
        }
        next = tile.top(Window.RADIUS);
    }

    private void computeUpTo(int y) {
        for (int last = Math.min(y, colours.tile().bottom(Window.RADIUS) - 1); next <= last; next++) {
            colours.computeUpTo(next + 1);
            slopes(next);
        }
    }

    /** Computes how plain the places of a row are: the first row of the tile, or the one after the last that was computed. */
    void computePlain(int y) {
        computeUpTo(y + Window.RADIUS);
        plain(slopeXx.row(y), slopeYy.row(y), plain, width());
    }

    /**
     * Computes how structured the places of a row are: of any row that is not above the last that was computed.
     *
     * @return whether any of the tile is
     */
    boolean compute(int y) {
        computeUpTo(y + Window.RADIUS);
        gaussian.repeatingBorder(slopeXx, y, xx);
        gaussian.repeatingBorder(slopeYy, y, yy);
        gaussian.repeatingBorder(slopeXy, y, xy);
        boolean any = false;
        for (int x = colours.tile().left(); x < colours.tile().right() && !any; x++) {
            any = isStructured(x);
        }
        return any;
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

    private void slopes(int y) {
        int width = width();
        float[] rowXx = slopeXx.row(y);
        float[] rowYy = slopeYy.row(y);
        float[] rowXy = slopeXy.row(y);
        for (int channel = 0; channel < colours.channels(); channel++) {
            Plane plane = colours.mean[channel];
            slopes.across(plane.row(y), xx, width);
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

    private static void plain(float[] xx, float[] yy, float[] target, int width) {
        for (int x = 0; x < width; x++) {
            target[x] = 1 / (1 + xx[x] + yy[x]);
        }
    }
}
