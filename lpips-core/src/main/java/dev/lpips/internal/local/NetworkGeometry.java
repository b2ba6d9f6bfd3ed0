package dev.lpips.internal.local;

import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Edge;
import dev.lpips.internal.network.Layer.MaxPool;
import dev.lpips.internal.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Where a network's taps look, derived from its layers. */
public final class NetworkGeometry {

    private final List<TapGeometry> taps = new ArrayList<>();
    private final List<IntUnaryOperator> cells = new ArrayList<>();
    private int stride = 1;
    private int field = 1;
    private int offset;
    private IntUnaryOperator length = IntUnaryOperator.identity();

    /** Derives the geometry of a network. */
    public NetworkGeometry(Network network) {
        network.layers()
                .forEach(layer -> layer.fold(
                        this::convolve,
                        this::pool,
                        fire -> convolve(fire.expand3()), // the widest of the three
                        tap -> {
                            taps.add(new TapGeometry(stride, field, offset));
                            return cells.add(length);
                        }));
    }

    /** Returns the taps, from the shallowest to the deepest. */
    List<TapGeometry> taps() {
        return taps;
    }

    /** Returns how many cells a tap has along an axis of so many pixels. */
    int cells(int tap, int pixels) {
        return cells.get(tap).applyAsInt(pixels);
    }

    /** Returns the stride of the deepest tap: a crop that starts at a multiple of it has its cells where the picture has. */
    int alignment() {
        return stride;
    }

    /** Returns the shortest side from which every tap has a cell: below it, the network cannot be run. */
    int minimumSide() {
        int side = 1;
        while (!hasCells(side)) {
            side++;
        }
        return side;
    }

    private boolean hasCells(int pixels) {
        return cells.stream().allMatch(tap -> tap.applyAsInt(pixels) > 0);
    }

    /** Returns the largest receptive field. */
    int field() {
        return field;
    }

    private boolean convolve(Convolution convolution) {
        offset += convolution.padding() * stride;
        int padded = 2 * convolution.padding() - convolution.kernel();
        int step = convolution.stride();
        length = length.andThen(pixels -> Math.floorDiv(pixels + padded, step) + 1);
        return widen(convolution.kernel(), step);
    }

    private boolean pool(MaxPool pool) {
        int step = pool.stride();
        int rounding = pool.edge() == Edge.KEEP ? step - 1 : 0;
        length = length.andThen(pixels -> Math.floorDiv(pixels - pool.kernel() + rounding, step) + 1);
        return widen(pool.kernel(), step);
    }

    private boolean widen(int kernel, int step) {
        field += (kernel - 1) * stride;
        stride *= step;
        return true;
    }
}
