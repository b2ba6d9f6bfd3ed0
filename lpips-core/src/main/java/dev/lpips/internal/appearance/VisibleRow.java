package dev.lpips.internal.appearance;

import java.util.Arrays;

/** Finds the visibly different pixels in rows of a tile. For one thread, tile after tile, row after row. */
final class VisibleRow {

    private final TilePlanes colours;
    private final Slopes slopes = new Slopes();
    private float[] slope = new float[0];
    private float[] slopeOfChange = new float[0];

    /** In the row that is added: the square of how much each place differs. */
    float[] difference = new float[0];

    /** In that row: how strong the edges are in the reference. */
    float[] edgesBefore = new float[0];

    /** In that row: how strong the edges are in the actual picture. */
    float[] edgesAfter = new float[0];

    VisibleRow(TilePlanes colours) {
        this.colours = colours;
    }

    /**
     * Adds those of a row to its cells.
     *
     * @param y a row, at least one of whose neighbourhood changed
     * @param squares the square of how much each place of it differs
     */
    void addTo(VisibleCells cells, int y, float[] squares) {
        difference = squares;
        HaloedTile tile = colours.tile();
        if (isAnyVisible(tile)) {
            computeEdges(y);
            cells.add(
                    tile.tile().x(),
                    tile.around().y() + y,
                    this,
                    tile.left(),
                    tile.tile().width());
        }
    }

    private boolean isAnyVisible(HaloedTile tile) {
        for (int x = tile.left(); x < tile.right(); x++) {
            if (VisibleCells.isVisible(difference[x])) {
                return true;
            }
        }
        return false;
    }

    /** How strong the edges are in either picture: the mean of both, less or plus half of their difference. */
    private void computeEdges(int y) {
        int width = colours.tile().width();
        resize(width);
        Arrays.fill(edgesBefore, 0, width, 0);
        Arrays.fill(edgesAfter, 0, width, 0);
        for (int channel = 0; channel < colours.channels(); channel++) {
            Plane mean = colours.mean[channel];
            Plane change = colours.seen[channel];
            slopes.across(mean.row(y), slope, width);
            slopes.across(change.row(y), slopeOfChange, width);
            addEdges(slope, slopeOfChange, edgesBefore, edgesAfter, width);
            Slopes.down(mean.nearestRow(y - 1), mean.nearestRow(y + 1), slope, width);
            Slopes.down(change.nearestRow(y - 1), change.nearestRow(y + 1), slopeOfChange, width);
            addEdges(slope, slopeOfChange, edgesBefore, edgesAfter, width);
        }
    }

    private void resize(int width) {
        if (edgesBefore.length < width) {
            edgesBefore = new float[width];
            edgesAfter = new float[width];
            slope = new float[width];
            slopeOfChange = new float[width];
        }
    }

    private static void addEdges(float[] slope, float[] slopeOfChange, float[] before, float[] after, int width) {
        for (int x = 0; x < width; x++) {
            float one = slope[x] - 0.5f * slopeOfChange[x];
            float other = slope[x] + 0.5f * slopeOfChange[x];
            before[x] += one * one;
            after[x] += other * other;
        }
    }
}
