package dev.lpips.internal.evaluation;

import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PictureTensor;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.parallel.Workers;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a pair of opaque pictures into the tensor the networks were trained on: R, G, B planes with values in [-1, 1].
 *
 * <p>Pictures with a side below the network's minimum are continued to it by repeating their last column or row.
 */
final class TensorEncoder {

    private static final int CHANNELS = 3;

    /** Looked up, because a division for every channel of every pixel is felt in the whole. */
    private static final float[] SCALED = scaled();

    private static final int LARGEST_AREA = Integer.MAX_VALUE / (2 * CHANNELS * Float.BYTES);

    private final TensorPool pool = new TensorPool();
    private final int minimumSide;
    private final int threads;

    /**
     * Creates an encoder.
     *
     * @param threads how many threads may encode a pair; no influence on the tensor
     */
    TensorEncoder(int minimumSide, int threads) {
        this.minimumSide = minimumSide;
        this.threads = threads;
    }

    /** Returns the size in which a picture of the given size reaches the network. */
    PixelSize extended(PixelSize size) {
        return new PixelSize(Math.max(minimumSide, size.width()), Math.max(minimumSide, size.height()));
    }

    /** Encodes two whole pictures, for a use that keeps no hold of the tensor. */
    <T> T encode(Pixels reference, Pixels actual, Function<PairTensor, T> use) {
        return encode(reference, actual, Region.whole(extended(reference.size())), use);
    }

    /**
     * Encodes the same part of two pictures, which may reach into what they are continued by, for a use that keeps no hold of
     * the tensor.
     */
    <T> T encode(Pixels reference, Pixels actual, Region part, Function<PairTensor, T> use) {
        PixelSize size = part.size();
        requireEncodable(size);
        return pool.with(2 * CHANNELS * size.area(), values -> {
            List<Pixels> pair = List.of(reference, actual);
            Workers.run(threads, pair.size(), () -> picture -> {
                write(pair.get(picture), part, values, picture * CHANNELS * size.area());
            });
            return use.apply(new PairTensor(size, values));
        });
    }

    /** Encodes one whole picture, for a use that keeps no hold of the tensor. */
    <T> T encode(Pixels picture, Function<PictureTensor, T> use) {
        PixelSize size = extended(picture.size());
        requireEncodable(size);
        return pool.with(CHANNELS * size.area(), values -> {
            write(picture, Region.whole(size), values, 0);
            return use.apply(new PictureTensor(size, values));
        });
    }

    private static void requireEncodable(PixelSize size) {
        if (size.area() > LARGEST_AREA) {
            throw new IllegalArgumentException(
                    "A part of %s is too large to be evaluated in one piece".formatted(size));
        }
    }

    private static void write(Pixels picture, Region part, FloatBuffer values, int offset) {
        int[] row = new int[picture.width()];
        float[] plane = new float[part.width()];
        int area = part.size().area();
        for (int y = 0; y < part.height(); y++) {
            picture.copyRow(Math.min(part.y() + y, picture.height() - 1), row);
            for (int channel = 0; channel < CHANNELS; channel++) {
                writeRow(row, part.x(), 16 - 8 * channel, plane);
                values.put(offset + channel * area + y * plane.length, plane);
            }
        }
    }

    /** The loop most of encoding is spent in, so what is beyond the picture is kept out of it. */
    private static void writeRow(int[] row, int left, int shift, float[] plane) {
        int inside = Math.max(0, Math.min(plane.length, row.length - left));
        for (int x = 0; x < inside; x++) {
            plane[x] = SCALED[row[left + x] >> shift & 0xFF];
        }
        Arrays.fill(plane, inside, plane.length, SCALED[row[row.length - 1] >> shift & 0xFF]);
    }

    // The weights expect [-1, 1]. Values in [0, 1] raise no error anywhere: the network answers with a plausible, wrong
    // distance. Hence no option for it, and TensorEncoderTest pins 0 to -1 and 255 to 1.
    private static float[] scaled() {
        float[] scaled = new float[256];
        for (int channel = 0; channel < scaled.length; channel++) {
            scaled[channel] = channel / 127.5f - 1f;
        }
        return scaled;
    }
}
