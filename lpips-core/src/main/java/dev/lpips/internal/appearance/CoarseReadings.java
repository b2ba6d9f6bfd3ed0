package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.internal.appearance.CellReadings.Kind;

/**
 * What the sums of cells, in a window around each, tell: how much an area became another colour, how much shapes that kept
 * their form did, and how far something moved as a whole. For one thread, row after row.
 */
final class CoarseReadings {

    /** How many cells the window reaches to each side. */
    static final int REACH = 5;

    /** The share of a window that must be plain for the colour of an area to be read there. */
    private static final float PLAIN = 0.4f;

    /** The share of a difference that a shape itself must explain: a recoloured text differs in proportion to its pattern. */
    private static final float LIKE = 0.9f;

    /** In deltaE^2: the variance of lightness from which on there are shapes. */
    private static final float SHAPES = 25;

    /** What makes a difference of lightness and chroma by the contrast of text one of its colour: measured. */
    private static final float PER_SPREAD = 2.5f;

    /** In deltaE^2: the change of lightness from which on a displacement can be told. */
    private static final float MOVED = 2;

    /** The share of a difference that may be left once something was moved back. */
    private static final float LEFT = 0.2f;

    /** In pixels: how far the estimate of a displacement is worth something. */
    private static final float FARTHEST = 2;

    /** A word's height. */
    private final Blur window = Blur.gaussian(1.5);

    private final PixelSize size;
    private final CellSums cells;
    private final float[][] sums;

    CoarseReadings(PixelSize size, CellSums cells) {
        this.size = size;
        this.cells = cells;
        this.sums = new float[Quantity.NUMBER][cells.cells().width()];
    }

    /** Reads a row of cells, counted in the picture's. */
    void read(int row, CellReadings target) {
        Region part = target.cells();
        int to = (row - part.y()) * part.width();
        int from = part.x() - cells.cells().x();
        System.arraycopy(cells.residual(row), from, target.of(Kind.RESIDUAL), to, part.width());
        target.visible().copyRow(row, cells.visible());
        blur(row, Quantity.COUNT, Quantity.COUNT);
        areaColours(row, from, target.of(Kind.AREA_COLOUR), to, part.width());
        textColours(row, from, target.of(Kind.TEXT_COLOUR), to, part.width());
        shifts(row, from, target.of(Kind.SHIFT), to, part.width());
    }

    private void areaColours(int row, int from, float[] target, int to, int count) {
        blur(row, Quantity.PLAIN, Quantity.PLAIN);
        boolean isBlurred = false;
        for (int i = 0; i < count; i++) {
            if (mean(Quantity.PLAIN, from + i) > PLAIN) {
                isBlurred = isBlurred || blur(row, Quantity.PLAIN_CHANGE_L, Quantity.PLAIN_SQUARE);
                target[to + i] = areaColour(from + i);
            }
        }
    }

    private void textColours(int row, int from, float[] target, int to, int count) {
        blur(row, Quantity.LIGHT, Quantity.LIGHT_SQUARE);
        boolean isBlurred = false;
        for (int i = 0; i < count; i++) {
            if (variance(from + i) > SHAPES && !isCutByBorder(cells.cells().x() + from + i, row)) {
                isBlurred = isBlurred || blur(row, Quantity.CHANGE_L, Quantity.LIKE_B);
                target[to + i] = textColour(from + i);
            }
        }
    }

    private void shifts(int row, int from, float[] target, int to, int count) {
        blur(row, Quantity.SLOPE_TT, Quantity.SLOPE_TT);
        boolean isBlurred = false;
        for (int i = 0; i < count; i++) {
            if (mean(Quantity.SLOPE_TT, from + i) > MOVED
                    && !isCutByBorder(cells.cells().x() + from + i, row)) {
                isBlurred = isBlurred || blur(row, Quantity.SLOPE_XX, Quantity.SLOPE_YT);
                target[to + i] = shift(from + i);
            }
        }
    }

    /** Computes the sums of a window around each cell of a row; no number where there is nothing in it. */
    private boolean blur(int row, int first, int last) {
        for (int quantity = first; quantity <= last; quantity++) {
            window.zeroOutside(cells.of(quantity), row - cells.cells().y(), sums[quantity]);
        }
        return true;
    }

    private float mean(int quantity, int cell) {
        return sums[quantity][cell] / sums[Quantity.COUNT][cell];
    }

    /** The mean change of a plain area less its spread. */
    private float areaColour(int cell) {
        float plain = mean(Quantity.PLAIN, cell);
        float mean = 0;
        for (int channel = 0; channel < 3; channel++) {
            float each = mean(Quantity.PLAIN_CHANGE_L + channel, cell);
            mean += each * each;
        }
        float square = mean(Quantity.PLAIN_SQUARE, cell) / plain;
        return (float) Math.sqrt(Math.max(2 * mean / (plain * plain) - square, 0));
    }

    private float variance(int cell) {
        float light = mean(Quantity.LIGHT, cell);
        return mean(Quantity.LIGHT_SQUARE, cell) - light * light;
    }

    private float textColour(int cell) {
        float light = mean(Quantity.LIGHT, cell);
        float variance = variance(cell);
        float explained = 0;
        float total = 0;
        for (int channel = 0; channel < 3; channel++) {
            float mean = mean(Quantity.CHANGE_L + channel, cell);
            float covariance = mean(Quantity.LIKE_L + channel, cell) - mean * light;
            explained += covariance * covariance / (variance + 1);
            total += Math.max(mean(Quantity.SQUARE_L + channel, cell) - mean * mean, 0);
        }
        return explained > LIKE * (total + 0.1f) ? PER_SPREAD * (float) Math.sqrt(explained) : 0;
    }

    /** The displacement that explains the change best (Lucas and Kanade 1981). */
    private float shift(int cell) {
        float tt = mean(Quantity.SLOPE_TT, cell);
        float xx = mean(Quantity.SLOPE_XX, cell) + 0.25f;
        float yy = mean(Quantity.SLOPE_YY, cell) + 0.25f;
        float xy = mean(Quantity.SLOPE_XY, cell);
        float xt = -mean(Quantity.SLOPE_XT, cell);
        float yt = -mean(Quantity.SLOPE_YT, cell);
        float determinant = xx * yy - xy * xy;
        float dx = (yy * xt - xy * yt) / determinant;
        float dy = (xx * yt - xy * xt) / determinant;
        float left = Math.max(tt - dx * xt - dy * yt, 0);
        return left < LEFT * (tt + 0.25f) ? Math.min((float) Math.sqrt(dx * dx + dy * dy), FARTHEST) : 0;
    }

    /** A window that the picture's border cuts is no evidence for shapes. */
    private boolean isCutByBorder(int column, int row) {
        return column == 0
                || row == 0
                || (column + 2) * CellSums.SIDE > size.width()
                || (row + 2) * CellSums.SIDE > size.height();
    }
}
