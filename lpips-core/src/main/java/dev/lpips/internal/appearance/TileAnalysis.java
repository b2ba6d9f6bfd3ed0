package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;

/** Turns the planes of a tile into the sums of its cells and its residuals. For one thread, tile after tile. */
final class TileAnalysis {

    /** In deltaE: contrast below which a place counts as plain. */
    private static final float PLAIN_CONTRAST = 4;

    /** In deltaE, as the root of the mean square in the window: below it, no difference counts. */
    private static final float VISIBLE = 2;

    /**
     * In deltaE^2 per pixel^2: the smaller eigenvalue of the structure tensor from which a place is structured: text, icons,
     * curves. Straight edges are snapped to pixels and drawn alike everywhere, so they are no evidence of noise.
     */
    private static final float CORNER = 32;

    private final Pixels reference;
    private final Pixels actual;
    private final TilePlanes planes = new TilePlanes();

    TileAnalysis(Pixels reference, Pixels actual) {
        this.reference = reference;
        this.actual = actual;
    }

    /** Analyses a tile, whose cells are the band's. */
    void sum(Region tile, CellSums cells) {
        planes.load(reference, actual, tile);
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
                add(x, y, cells);
            }
        }
    }

    /** Returns the residuals of the structured places of the tile that was analysed last. */
    Residuals residuals(Region tile) {
        Residuals residuals = new Residuals();
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            int at = planes.place(tile.x(), y);
            for (int i = at; i < at + tile.width(); i++) {
                if (isStructured(i)) {
                    residuals.add(residual(i));
                }
            }
        }
        return residuals;
    }

    /** Returns how many places of a tile of the reference are structured. */
    int countStructured(Region tile) {
        planes.loadStructure(reference, tile);
        int count = 0;
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            int at = planes.place(tile.x(), y);
            for (int i = at; i < at + tile.width(); i++) {
                count += isStructured(i) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean isStructured(int i) {
        float xx = planes.tensorXx[i];
        float yy = planes.tensorYy[i];
        float xy = planes.tensorXy[i];
        // The smaller eigenvalue exceeds a bound exactly if trace and determinant of what is left do: no root.
        float restX = xx - CORNER;
        float restY = yy - CORNER;
        return restX > 0 && restY > 0 && restX * restY > xy * xy;
    }

    private float residual(int i) {
        float r = planes.residual[i];
        float contrast = Math.max(planes.variance[i], 0) + r / 4;
        return (float) Math.sqrt(r / (contrast + PLAIN_CONTRAST * PLAIN_CONTRAST));
    }

    private void add(int x, int y, CellSums cells) {
        int i = planes.place(x, y);
        int cell = cells.place(x, y);
        cells.count[cell]++;
        addPlain(i, cells, cell);
        addShape(i, cells, cell);
        addShift(i, x, y, cells, cell);
        if (planes.residual[i] > VISIBLE * VISIBLE) {
            cells.residual[cell] = Math.max(cells.residual[cell], residual(i));
        }
    }

    private void addPlain(int i, CellSums cells, int cell) {
        float plain = planes.plain[i];
        cells.plain[cell] += plain;
        float square = 0;
        for (int channel = 0; channel < 3; channel++) {
            float change = planes.rawDifference[channel][i];
            cells.plainDifference[channel][cell] += plain * change;
            square += change * change;
        }
        cells.plainSquare[cell] += plain * square;
    }

    private void addShape(int i, CellSums cells, int cell) {
        float light = planes.light[i];
        cells.light[cell] += light;
        cells.lightSquare[cell] += light * light;
        for (int channel = 0; channel < 3; channel++) {
            float change = planes.difference[channel][i];
            cells.difference[channel][cell] += change;
            cells.differenceSquare[channel][cell] += change * change;
            cells.differenceLight[channel][cell] += change * light;
        }
    }

    private void addShift(int i, int x, int y, CellSums cells, int cell) {
        float[] light = planes.softLight;
        float slopeX = 0.5f * (light[i + planes.toRight(x)] - light[i - planes.toLeft(x)]);
        float slopeY = 0.5f * (light[i + planes.downwards(y)] - light[i - planes.upwards(y)]);
        float change = planes.softChange[i];
        cells.slopeXx[cell] += slopeX * slopeX;
        cells.slopeYy[cell] += slopeY * slopeY;
        cells.slopeXy[cell] += slopeX * slopeY;
        cells.slopeXt[cell] -= slopeX * change;
        cells.slopeYt[cell] -= slopeY * change;
        cells.slopeTt[cell] += change * change;
    }
}
