package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.internal.appearance.CellReadings.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What was read at the cells of a picture, before the pair's noise is known: 0 wherever nothing was read. The number of a cell
 * is {@code row * columns + column}.
 */
final class CellMaps {

    private final int columns;
    private final int rows;
    private final List<CellReadings> parts = new ArrayList<>();

    CellMaps(PixelSize size) {
        columns = CellSums.cells(size.width());
        rows = CellSums.cells(size.height());
    }

    /** Adds what was read at cells that no other part has. */
    void add(CellReadings part) {
        parts.add(part);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Returns the value of a kind that so many cells reach. */
    float reachedBy(int cells, Kind kind) {
        LargestOf largest = new LargestOf(cells);
        for (CellReadings part : parts) {
            for (float value : part.of(kind)) {
                largest.add(value);
            }
        }
        return largest.value();
    }

    /** Returns the cells with more of a kind than a limit. */
    BitSet beyond(double limit, Kind kind) {
        BitSet beyond = new BitSet();
        for (CellReadings part : parts) {
            float[] values = part.of(kind);
            for (int i = 0; i < values.length; i++) {
                if (values[i] > limit) {
                    beyond.set(number(part.cells(), i));
                }
            }
        }
        return beyond;
    }

    /** Returns the largest value of a kind among some cells. */
    float largest(Kind kind, BitSet cells) {
        float largest = 0;
        for (CellReadings part : parts) {
            float[] values = part.of(kind);
            for (int i = 0; i < values.length; i++) {
                if (values[i] > largest && cells.get(number(part.cells(), i))) {
                    largest = values[i];
                }
            }
        }
        return largest;
    }

    private int number(Region cells, int i) {
        return (cells.y() + i / cells.width()) * columns + cells.x() + i % cells.width();
    }
}
