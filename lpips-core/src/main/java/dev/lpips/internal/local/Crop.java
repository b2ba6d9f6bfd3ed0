package dev.lpips.internal.local;

import dev.lpips.image.Region;
import java.util.List;

/**
 * One piece of work: a part of the picture to evaluate, and the cells of each tap to take from it.
 *
 * @param input the part, aligned to the network's stride
 * @param cells per tap, in cells of the whole picture; a box may be empty
 */
record Crop(Region input, List<CellBox> cells) {

    Crop {
        cells = List.copyOf(cells);
    }

    long area() {
        return (long) input.width() * input.height();
    }

    boolean isEmpty() {
        return cells.stream().allMatch(CellBox::isEmpty);
    }

    /** A rectangle of cells. */
    record CellBox(Span columns, Span rows) {

        boolean isEmpty() {
            return columns.isEmpty() || rows.isEmpty();
        }

        CellBox within(CellBox bounds) {
            return new CellBox(columns.within(bounds.columns), rows.within(bounds.rows));
        }
    }
}
