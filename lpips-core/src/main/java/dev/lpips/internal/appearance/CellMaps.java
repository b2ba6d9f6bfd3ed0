package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;

/** What was read at each cell of a picture, before the pair's noise is known. */
final class CellMaps {

    final int columns;
    final int rows;

    /** The largest visible residual, relative to contrast. */
    final float[] residual;

    final float[] areaColour;
    final float[] textColour;
    final float[] shift;

    CellMaps(PixelSize size) {
        columns = CellSums.cells(size.width());
        rows = CellSums.cells(size.height());
        residual = new float[columns * rows];
        areaColour = new float[columns * rows];
        textColour = new float[columns * rows];
        shift = new float[columns * rows];
    }

    /** Returns the largest value of a map. */
    static float largest(float[] map) {
        float largest = 0;
        for (float value : map) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** Returns the value that so many cells reach. */
    static float reachedBy(int cells, float[] map) {
        LargestOf largest = new LargestOf(cells);
        for (float value : map) {
            largest.add(value);
        }
        return largest.value();
    }
}
