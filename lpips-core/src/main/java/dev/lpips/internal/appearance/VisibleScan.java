package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.Arrays;
import java.util.BitSet;

/** Finds the visibly different pixels of tiles. For one thread, tile after tile. */
final class VisibleScan {

    /** In deltaE. */
    private static final float VISIBLE = 2;

    private final TilePlanes colours;
    private final int columns;
    private float[] difference = new float[0];
    private float[] before = new float[0];
    private float[] after = new float[0];
    private float[] slope = new float[0];
    private float[] slopeOfChange = new float[0];

    /**
     * Creates a scan of a pair.
     *
     * @param columns how many cells a row of the pictures has
     */
    VisibleScan(Pixels reference, Pixels actual, int columns) {
        this.colours = new TilePlanes(reference, actual);
        this.columns = columns;
    }

    /** Returns the pixels of a tile that lie in some cells, whose number is {@code row * columns + column}. */
    VisiblePixels of(Region tile, BitSet cells) {
        VisiblePixels visible = new VisiblePixels();
        colours.begin(tile);
        resize(colours.tile().width());
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            int row = y - colours.tile().around().y();
            colours.computeUpTo(row + 1);
            if (colours.isChanged(row, TilePlanes.SMEARED)) {
                computeDifference(row);
                computeEdges(row);
                add(tile, y, cells, visible);
            }
        }
        return visible;
    }

    private void add(Region tile, int y, BitSet cells, VisiblePixels visible) {
        int first = y / CellSums.SIDE * columns;
        int left = colours.tile().around().x();
        for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
            if (difference[x - left] > VISIBLE * VISIBLE && cells.get(first + x / CellSums.SIDE)) {
                visible.add(x, y, before[x - left], after[x - left]);
            }
        }
    }

    private void resize(int width) {
        if (difference.length < width) {
            difference = new float[width];
            before = new float[width];
            after = new float[width];
            slope = new float[width];
            slopeOfChange = new float[width];
        }
    }

    private void computeDifference(int y) {
        Arrays.fill(difference, 0);
        for (Plane plane : colours.seen) {
            addSquares(plane.row(y), difference, colours.tile().width());
        }
    }

    /** How strong the edges are in either picture: the mean of both, less or plus half of their difference. */
    private void computeEdges(int y) {
        int width = colours.tile().width();
        Arrays.fill(before, 0);
        Arrays.fill(after, 0);
        for (int channel = 0; channel < colours.channels(); channel++) {
            Plane mean = colours.mean[channel];
            Plane change = colours.seen[channel];
            Slopes.across(mean.row(y), slope, width);
            Slopes.across(change.row(y), slopeOfChange, width);
            addEdges(slope, slopeOfChange, before, after, width);
            Slopes.down(mean.nearestRow(y - 1), mean.nearestRow(y + 1), slope, width);
            Slopes.down(change.nearestRow(y - 1), change.nearestRow(y + 1), slopeOfChange, width);
            addEdges(slope, slopeOfChange, before, after, width);
        }
    }

    private static void addSquares(float[] row, float[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += row[x] * row[x];
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
