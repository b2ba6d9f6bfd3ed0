package dev.lpips.measure;

import dev.lpips.engine.LayerMap;
import dev.lpips.image.PixelSize;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Layer maps as deep networks give them: a half, a quarter, a sixteenth of the picture, rounded down. */
final class RandomLayers {

    private RandomLayers() {}

    static List<LayerMap> of(PixelSize size, long seed) {
        Random random = new Random(seed);
        return Stream.of(2, 4, 16)
                .map(divisor -> {
                    int width = Math.max(1, (size.width() - 1) / divisor);
                    int height = Math.max(1, (size.height() - 1) / divisor);
                    float[] values = new float[width * height];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = random.nextFloat();
                    }
                    return new LayerMap(width, height, values);
                })
                .toList();
    }
}
