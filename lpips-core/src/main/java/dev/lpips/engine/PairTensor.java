package dev.lpips.engine;

import dev.lpips.image.PixelSize;
import java.nio.FloatBuffer;
import java.util.Locale;

/**
 * One pair of pictures as the network wants it: {@code [2, 3, height, width]}, the reference first, channels in the
 * order R, G, B, values in [-1, 1].
 *
 * @param size width and height of both pictures
 * @param values {@code 2 * 3 * height * width} values from position 0; direct and in native byte order
 */
public record PairTensor(PixelSize size, FloatBuffer values) {

    /**
     * Checks the tensor.
     *
     * @throws IllegalArgumentException if the number of values is wrong, or the buffer is not one native code can read
     */
    public PairTensor {
        if (values.position() != 0 || values.limit() != 6L * size.area()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A pair of %s needs %d values from position 0, but the buffer is %s",
                    size,
                    6L * size.area(),
                    values));
        }
        // A heap or big-endian buffer is read as it lies in memory: garbage, without any error.
        if (!values.isDirect() || values.order() != java.nio.ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException("The buffer must be direct and in native byte order, but is " + values);
        }
    }
}
