package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;

/**
 * What the sums of cells, blurred, say at each cell: how much an area became another colour, how much shapes that kept
 * their form did, and how far something moved as a whole.
 */
final class CoarseReadings {

    /** A word's height: the window is the gaussian of so many cells. */
    static final Blur WINDOW = Blur.gaussian(1.5);

    /** The share of a window that must be plain for the colour of an area to be read there. */
    private static final float PLAIN = 0.4f;

    /** The share of a difference that a shape itself must explain: a recoloured text differs in proportion to its pattern. */
    private static final float LIKE = 0.9f;

    /** The share of a difference that may be left once something was moved back. */
    private static final float LEFT = 0.2f;

    /** In pixels: how far the estimate of a displacement is worth something. */
    private static final float FARTHEST = 2;

    private final PixelSize size;
    private final CellSums cells;

    CoarseReadings(PixelSize size, CellSums cells) {
        this.size = size;
        this.cells = cells;
    }

    /** Returns the deltaE by which a plain area as a whole became another colour: the mean less the spread. */
    float areaColour(int cell) {
        float count = cells.count[cell];
        float plain = cells.plain[cell] / count;
        if (!(plain > PLAIN)) {
            return 0;
        }
        float mean = 0;
        for (float[] sums : cells.plainDifference) {
            float each = sums[cell] / count;
            mean += each * each;
        }
        float square = cells.plainSquare[cell] / count / plain;
        return (float) Math.sqrt(Math.max(2 * mean / (plain * plain) - square, 0));
    }

    /** Returns the deltaE by which shapes that kept their form took another colour. */
    float textColour(int cell) {
        float count = cells.count[cell];
        float light = cells.light[cell] / count;
        float variance = Math.max(cells.lightSquare[cell] / count - light * light, 0);
        if (!(variance > 25) || isCutByBorder(cell)) {
            return 0;
        }
        float explained = 0;
        float total = 0;
        for (int channel = 0; channel < 3; channel++) {
            float mean = cells.difference[channel][cell] / count;
            float covariance = cells.differenceLight[channel][cell] / count - mean * light;
            explained += covariance * covariance / (variance + 1);
            total += Math.max(cells.differenceSquare[channel][cell] / count - mean * mean, 0);
        }
        return explained > LIKE * (total + 0.1f) ? 2.5f * (float) Math.sqrt(explained) : 0;
    }

    /** Returns by how many pixels, at most {@value #FARTHEST}, something moved as a whole (Lucas and Kanade 1981). */
    float shift(int cell) {
        float count = cells.count[cell];
        float tt = cells.slopeTt[cell] / count;
        if (!(tt > 2) || isCutByBorder(cell)) {
            return 0;
        }
        float xx = cells.slopeXx[cell] / count + 0.25f;
        float yy = cells.slopeYy[cell] / count + 0.25f;
        float xy = cells.slopeXy[cell] / count;
        float xt = cells.slopeXt[cell] / count;
        float yt = cells.slopeYt[cell] / count;
        float determinant = xx * yy - xy * xy;
        float dx = (yy * xt - xy * yt) / determinant;
        float dy = (xx * yt - xy * xt) / determinant;
        float left = Math.max(tt - dx * xt - dy * yt, 0);
        return left < LEFT * (tt + 0.25f) ? Math.min((float) Math.sqrt(dx * dx + dy * dy), FARTHEST) : 0;
    }

    /** A window that the picture's border cuts is no evidence for shapes. */
    private boolean isCutByBorder(int cell) {
        int column = cell % cells.columns();
        int row = cells.firstRow() + cell / cells.columns();
        return column == 0
                || row == 0
                || (column + 2) * CellSums.SIDE > size.width()
                || (row + 2) * CellSums.SIDE > size.height();
    }
}
