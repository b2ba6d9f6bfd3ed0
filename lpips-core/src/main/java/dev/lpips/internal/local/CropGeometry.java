package dev.lpips.internal.local;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.internal.local.Crop.CellBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cells and crops of a picture of one size under one network. */
final class CropGeometry {

    private final NetworkGeometry network;
    private final PixelSize size;
    private final int minimumSide;

    CropGeometry(NetworkGeometry network, PixelSize size) {
        this.network = network;
        this.size = size;
        this.minimumSide = network.minimumSide();
    }

    /** Returns all cells of each tap. */
    List<CellBox> allCells() {
        List<CellBox> boxes = new ArrayList<>();
        for (int tap = 0; tap < network.taps().size(); tap++) {
            boxes.add(new CellBox(
                    new Span(0, network.cells(tap, size.width())), new Span(0, network.cells(tap, size.height()))));
        }
        return boxes;
    }

    /** Returns the cells of each tap that see any pixel of a region. */
    List<CellBox> affectedBy(Region region) {
        return select(region, tap -> tap::affectedBy);
    }

    /** Returns the cells of each tap that begin within a region. */
    List<CellBox> ownedBy(Region region) {
        return select(region, tap -> tap::ownedBy);
    }

    /** Returns the crop that holds everything the given cells see. */
    Crop cropFor(List<CellBox> cells) {
        Span columns = null;
        Span rows = null;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                TapGeometry tap = network.taps().get(i);
                Span seenColumns = tap.seenBy(cells.get(i).columns());
                Span seenRows = tap.seenBy(cells.get(i).rows());
                columns = columns == null ? seenColumns : columns.and(seenColumns);
                rows = rows == null ? seenRows : rows.and(seenRows);
            }
        }
        if (columns == null || rows == null) {
            throw new IllegalArgumentException("No cells to crop for");
        }
        Span x = align(columns, size.width());
        Span y = align(rows, size.height());
        return new Crop(new Region(x.from(), y.from(), x.length(), y.length()), cells);
    }

    private Span align(Span seen, int length) {
        Span inside = seen.within(new Span(0, length));
        // At the far edge there may be cells of a shallow tap only, which see less than the deepest layer takes.
        int latest = Math.max(0, inside.to() - minimumSide);
        int from = Math.floorDiv(Math.min(inside.from(), latest), network.alignment()) * network.alignment();
        return new Span(from, Math.min(length, Math.max(inside.to(), from + minimumSide)));
    }

    private List<CellBox> select(Region region, Function<TapGeometry, Function<Span, Span>> selection) {
        Span columns = new Span(region.x(), region.x() + region.width());
        Span rows = new Span(region.y(), region.y() + region.height());
        List<CellBox> all = allCells();
        List<CellBox> selected = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Function<Span, Span> select = selection.apply(network.taps().get(i));
            selected.add(new CellBox(select.apply(columns), select.apply(rows)).within(all.get(i)));
        }
        return selected;
    }
}
