package dev.lpips.internal.local;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.internal.local.Crop.CellBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The parts of a picture to evaluate, and how their cells make up the layers of the whole. */
public final class EvaluationPlan {

    private final PixelSize size;
    private final List<TapGeometry> taps;
    private final List<CellBox> layers;
    private final List<Crop> crops;

    EvaluationPlan(PixelSize size, List<TapGeometry> taps, List<CellBox> layers, List<Crop> crops) {
        this.size = size;
        this.taps = List.copyOf(taps);
        this.layers = List.copyOf(layers);
        this.crops = List.copyOf(crops);
    }

    /** Tells whether there is nothing to evaluate. */
    public boolean isEmpty() {
        return crops.isEmpty();
    }

    /** Returns the parts to evaluate. */
    public List<Region> inputs() {
        return crops.stream().map(Crop::input).toList();
    }

    /** Returns how much of the picture is evaluated, at most 1 even where tiles overlap. */
    public double fraction() {
        double evaluated = crops.stream().mapToLong(Crop::area).sum();
        return Math.min(1, evaluated / size.area());
    }

    /**
     * Evaluates the parts, one after the other, and returns the layer maps of the whole picture. Cells that no part
     * computes are 0: nothing they see has changed.
     *
     * @param evaluation gives the layer maps of a part
     * @throws EngineException if a part has more or fewer maps than the network has taps
     */
    public List<LayerMap> evaluate(Function<Region, List<LayerMap>> evaluation) {
        if (crops.size() == 1 && crops.get(0).input().equals(Region.whole(size))) {
            return evaluation.apply(crops.get(0).input());
        }
        List<LayerMap> whole = new ArrayList<>();
        for (CellBox layer : layers) {
            int columns = layer.columns().length();
            int rows = layer.rows().length();
            whole.add(new LayerMap(columns, rows, new float[columns * rows]));
        }
        for (Crop crop : crops) {
            List<LayerMap> part = evaluation.apply(crop.input());
            requireAllTaps(part);
            for (int tap = 0; tap < part.size(); tap++) {
                copy(crop, tap, part.get(tap), whole.get(tap));
            }
        }
        return whole;
    }

    /** A map that did not come would leave its cells at 0, which says that nothing differs. */
    private void requireAllTaps(List<LayerMap> part) {
        if (part.size() != layers.size()) {
            throw new EngineException(String.format(
                    Locale.ROOT,
                    "The network has %d taps, but %d layer maps were answered",
                    layers.size(),
                    part.size()));
        }
    }

    private void copy(Crop crop, int tap, LayerMap part, LayerMap whole) {
        CellBox box = crop.cells().get(tap);
        if (box.isEmpty()) {
            return;
        }
        // Exact, because crops are aligned to the stride of the deepest tap.
        int stride = taps.get(tap).stride();
        int left = crop.input().x() / stride;
        int top = crop.input().y() / stride;
        int count = box.columns().length();
        if (box.columns().to() - left > part.width() || box.rows().to() - top > part.height()) {
            throw new EngineException(String.format(
                    Locale.ROOT,
                    "The engine answered %d x %d cells of layer %d for %s, too few",
                    part.width(),
                    part.height(),
                    tap,
                    crop.input()));
        }
        for (int row = box.rows().from(); row < box.rows().to(); row++) {
            int from = (row - top) * part.width() + box.columns().from() - left;
            int to = row * whole.width() + box.columns().from();
            System.arraycopy(part.values(), from, whole.values(), to, count);
        }
    }
}
