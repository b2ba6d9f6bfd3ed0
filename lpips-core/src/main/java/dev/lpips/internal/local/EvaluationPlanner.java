package dev.lpips.internal.local;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.local.Crop.CellBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

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

    /**
     * Plans the evaluation of two pictures of one size for what is a sum over places, and to which a place adds nothing where both pictures'
     * features are equal: parts without a pixel in common, each with all that its changed cells see. What is computed at the edges of a part
     * is of no picture, but the same for both. The parts are as large as they have to be, whatever memory allows.
     */
    public List<Region> separateParts(Pixels reference, Pixels actual) {
        CropGeometry geometry = new CropGeometry(network, reference.size());
        List<Region> areas = changedAreas(reference, actual, geometry);
        mergeAll(areas, (one, other) -> isOneArea(one, other, geometry) || overlap(one, other, geometry));
        List<Region> parts = areas.stream()
                .map(area -> geometry.cropFor(geometry.affectedBy(area)).input())
                .toList();
        long area = parts.stream().mapToLong(part -> part.size().area()).sum();
        return area < reference.size().area() ? parts : List.of(Region.whole(reference.size()));
    }

    /** Returns how many places the deepest tap has in a picture of a size. */
    public long places(PixelSize size) {
        List<CellBox> taps = new CropGeometry(network, size).allCells();
        CellBox deepest = taps.get(taps.size() - 1);
        return (long) deepest.columns().length() * deepest.rows().length();
    }

    private List<Crop> changedCrops(Pixels reference, Pixels actual, CropGeometry geometry) {
        List<Region> areas = changedAreas(reference, actual, geometry);
        mergeAll(areas, (one, other) -> isOneArea(one, other, geometry));
        return areas.stream()
                .map(area -> geometry.cropFor(geometry.affectedBy(area)))
                .toList();
    }

    /** Where strides do not come out even, the network looks at no pixel of the last columns and rows: what changes there counts for nothing. */
    private List<Region> changedAreas(Pixels reference, Pixels actual, CropGeometry geometry) {
        // Two areas further apart than both their reaches have no cell in common.
        return ChangedAreas.between(reference, actual, 2 * network.field()).stream()
                .filter(area -> geometry.affectedBy(area).stream().anyMatch(cells -> !cells.isEmpty()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void mergeAll(List<Region> areas, BiPredicate<Region, Region> belongTogether) {
        boolean merged = true;
        while (merged) {
            merged = mergeOnePair(areas, belongTogether);
        }
    }

    /** Tells whether two areas share cells, or are cheaper together; a cell must be taken from one crop only. */
    private static boolean isOneArea(Region one, Region other, CropGeometry geometry) {
        List<CellBox> first = geometry.affectedBy(one);
        List<CellBox> second = geometry.affectedBy(other);
        return shareCells(first, second) || isCheaper(bounds(one, other), first, second, geometry);
    }

    private static boolean overlap(Region one, Region other, CropGeometry geometry) {
        Region first = geometry.cropFor(geometry.affectedBy(one)).input();
        Region second = geometry.cropFor(geometry.affectedBy(other)).input();
        return first.x() < second.x() + second.width()
                && second.x() < first.x() + first.width()
                && first.y() < second.y() + second.height()
                && second.y() < first.y() + first.height();
    }

    private static boolean mergeOnePair(List<Region> areas, BiPredicate<Region, Region> belongTogether) {
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                if (belongTogether.test(areas.get(i), areas.get(j))) {
                    areas.set(i, bounds(areas.get(i), areas.get(j)));
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
