package dev.lpips.internal.local;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.local.Crop.CellBox;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which parts of two pictures to evaluate: as few pixels as give the very numbers of the whole picture, and never
 * more at once than memory allows.
 */
public final class EvaluationPlanner {

    private final NetworkGeometry network;
    private final long mostPixels;

    /**
     * Creates the planner of a network.
     *
     * @param mostPixels the largest crop, in pixels
     */
    public EvaluationPlanner(NetworkGeometry network, long mostPixels) {
        this.network = network;
        this.mostPixels = mostPixels;
    }

    /** Plans the evaluation of two pictures of one size; there is nothing to evaluate if they are equal. */
    public EvaluationPlan plan(Pixels reference, Pixels actual) {
        CropGeometry geometry = new CropGeometry(network, reference.size());
        List<Crop> crops = changedCrops(reference, actual, geometry);
        long area = crops.stream().mapToLong(Crop::area).sum();
        return area < reference.size().area()
                ? split(crops, geometry, reference.size())
                : wholePicture(reference.size());
    }

    /** Plans to evaluate nothing of a picture. */
    public EvaluationPlan nothing(PixelSize size) {
        return split(List.of(), new CropGeometry(network, size), size);
    }

    /** Plans the evaluation of a whole picture. */
    public EvaluationPlan wholePicture(PixelSize size) {
        CropGeometry geometry = new CropGeometry(network, size);
        return split(List.of(new Crop(Region.whole(size), geometry.allCells())), geometry, size);
    }

    private List<Crop> changedCrops(Pixels reference, Pixels actual, CropGeometry geometry) {
        // Two areas further apart than both their reaches have no cell in common.
        List<Region> areas = ChangedAreas.between(reference, actual, 2 * network.field());
        boolean merged = true;
        while (merged) {
            merged = mergeOnePair(areas, geometry);
        }
        return areas.stream()
                .map(area -> geometry.cropFor(geometry.affectedBy(area)))
                .toList();
    }

    /** Merges two areas that share cells, or are cheaper together; a cell must be taken from one crop only. */
    private static boolean mergeOnePair(List<Region> areas, CropGeometry geometry) {
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                Region both = bounds(areas.get(i), areas.get(j));
                List<CellBox> first = geometry.affectedBy(areas.get(i));
                List<CellBox> second = geometry.affectedBy(areas.get(j));
                if (shareCells(first, second) || isCheaper(both, first, second, geometry)) {
                    areas.set(i, both);
                    areas.remove(j);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCheaper(Region both, List<CellBox> first, List<CellBox> second, CropGeometry geometry) {
        long together = geometry.cropFor(geometry.affectedBy(both)).area();
        return together
                <= geometry.cropFor(first).area() + geometry.cropFor(second).area();
    }

    private static boolean shareCells(List<CellBox> first, List<CellBox> second) {
        for (int tap = 0; tap < first.size(); tap++) {
            if (!first.get(tap).within(second.get(tap)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Region bounds(Region a, Region b) {
        int x = Math.min(a.x(), b.x());
        int y = Math.min(a.y(), b.y());
        int right = Math.max(a.x() + a.width(), b.x() + b.width());
        int bottom = Math.max(a.y() + a.height(), b.y() + b.height());
        return new Region(x, y, right - x, bottom - y);
    }

    private EvaluationPlan split(List<Crop> crops, CropGeometry geometry, PixelSize size) {
        List<Crop> pieces = new ArrayList<>();
        for (Crop crop : crops) {
            if (crop.area() <= mostPixels) {
                pieces.add(crop);
            } else {
                pieces.addAll(tiles(crop, geometry));
            }
        }
        return new EvaluationPlan(size, network.taps(), geometry.allCells(), pieces);
    }

    /** Cuts a crop into tiles whose own crops fit: a tile sees one receptive field more than it owns. */
    private List<Crop> tiles(Crop crop, CropGeometry geometry) {
        Region input = crop.input();
        TileGrid grid = TileGrid.of(input.width(), input.height(), network.alignment(), network.field(), mostPixels);
        List<Crop> tiles = new ArrayList<>();
        for (Span y : grid.rows().spans(input.y())) {
            for (Span x : grid.columns().spans(input.x())) {
                List<CellBox> cells = new ArrayList<>();
                List<CellBox> owned = geometry.ownedBy(new Region(x.from(), y.from(), x.length(), y.length()));
                for (int tap = 0; tap < owned.size(); tap++) {
                    cells.add(owned.get(tap).within(crop.cells().get(tap)));
                }
                if (cells.stream().anyMatch(box -> !box.isEmpty())) {
                    tiles.add(geometry.cropFor(cells));
                }
            }
        }
        return tiles;
    }
}
