package dev.lpips.internal.local;

import dev.lpips.engine.LayerMap;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that forgets nothing: a cell is 0 where it sees no change, and else depends on every single pixel it sees.
 * Real networks hardly feel the rim of their receptive field; this one does, in integers.
 */
final class WindowSums {

    private final NetworkGeometry network;
    private final long[][] changes;
    private final long[][] colours;

    WindowSums(NetworkGeometry network, Pixels reference, Pixels actual) {
        this.network = network;
        this.changes = new long[reference.height() + 1][reference.width() + 1];
        this.colours = new long[reference.height() + 1][reference.width() + 1];
        for (int y = 0; y < reference.height(); y++) {
            for (int x = 0; x < reference.width(); x++) {
                int change = reference.argb(x, y) == actual.argb(x, y) ? 0 : 1;
                accumulate(changes, x, y, change);
                accumulate(colours, x, y, actual.argb(x, y) & 0xFF);
            }
        }
    }

    List<LayerMap> evaluate(Region part) {
        List<LayerMap> maps = new ArrayList<>();
        for (int tap = 0; tap < network.taps().size(); tap++) {
            int columns = network.cells(tap, part.width());
            int rows = network.cells(tap, part.height());
            float[] values = new float[columns * rows];
            for (int i = 0; i < values.length; i++) {
                values[i] = cell(network.taps().get(tap), i % columns, i / columns, part);
            }
            maps.add(new LayerMap(columns, rows, values));
        }
        return maps;
    }

    private float cell(TapGeometry tap, int column, int row, Region part) {
        Span x = tap.seenBy(new Span(column, column + 1)).within(new Span(0, part.width()));
        Span y = tap.seenBy(new Span(row, row + 1)).within(new Span(0, part.height()));
        long changed = sum(changes, x, y, part);
        return changed == 0 ? 0 : 1 + (changed + sum(colours, x, y, part)) % 65_521;
    }

    private static void accumulate(long[][] sums, int x, int y, int value) {
        sums[y + 1][x + 1] = value + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
    }

    private static long sum(long[][] sums, Span x, Span y, Region part) {
        int left = part.x() + x.from();
        int right = part.x() + x.to();
        int top = part.y() + y.from();
        int bottom = part.y() + y.to();
        return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
    }
}
