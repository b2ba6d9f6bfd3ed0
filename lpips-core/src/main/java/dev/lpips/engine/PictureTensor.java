package dev.lpips.engine;

import dev.lpips.image.PixelSize;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Locale;

/**
 * One picture as the network wants it: {@code [1, 3, height, width]}, channels in the order R, G, B, values in [-1, 1].
 *
 * @param size width and height of the picture
 * @param values {@code 3 * height * width} values from position 0; direct and in native byte order
 * @since 0.1.0
 */
public record PictureTensor(PixelSize size, FloatBuffer values) {

    /**
     * Checks the tensor.
     *
     * @throws IllegalArgumentException if the number of values is wrong, or the buffer is not one native code can read
     */
    public PictureTensor {
        if (values.position() != 0 || values.limit() != 3L * size.area()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A picture of %s needs %d values from position 0, but the buffer is %s",
                    size,
                    3L * size.area(),
                    values));
        }
        if (!values.isDirect() || values.order() != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException("The buffer must be direct and in native byte order, but is " + values);
        }
    }
}
