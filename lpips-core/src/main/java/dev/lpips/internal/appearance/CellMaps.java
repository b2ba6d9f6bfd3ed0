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
        LargestOf largest = new LargestOf(1);
        forEach(cells, (part, cell) -> largest.add(part.of(kind)[cell]));
        return largest.value();
    }

    /** Returns the visibly different pixels of some cells. */
    VisiblePixels visible(BitSet cells) {
        VisiblePixels visible = new VisiblePixels();
        forEach(cells, (part, cell) -> part.visible().addTo(visible, cell));
        return visible;
    }

    /** What is done with a cell: its place in the part that has it. */
    @FunctionalInterface
    private interface Visitor {
        void visit(CellReadings part, int cell);
    }

    /** Visits those of some cells at which anything was read, row by row. */
    private void forEach(BitSet cells, Visitor visitor) {
        for (CellReadings part : parts) {
            Region region = part.cells();
            for (int row = 0; row < region.height(); row++) {
                int first = (region.y() + row) * columns + region.x();
                int end = first + region.width();
                for (int cell = cells.nextSetBit(first); cell >= 0 && cell < end; cell = cells.nextSetBit(cell + 1)) {
                    visitor.visit(part, row * region.width() + cell - first);
                }
            }
        }
    }

    private int number(Region cells, int i) {
        return (cells.y() + i / cells.width()) * columns + cells.x() + i % cells.width();
    }
}
