package dev.lpips.tools.lite.teacher;

import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.PixelSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** Asks an engine for the distance of every variant to its reference, at every location of every tap. */
public final class Teacher {

    private final PerceptualEngine engine;

    /** Returns a teacher that asks this engine. */
    public Teacher(PerceptualEngine engine) {
        this.engine = engine;
    }

    /**
     * Labels a group.
     *
     * @param pictures as {@link LabelledGroup#pictures}
     */
    public LabelledGroup label(int content, int side, int variants, byte[] pictures) {
        int locations = MapLayout.of(side).size();
        float[] maps = new float[variants * locations];
        int planes = 3 * side * side;
        FloatBuffer pair = ByteBuffer.allocateDirect(2 * planes * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        fill(pair, 0, pictures, 0, planes);
        for (int variant = 0; variant < variants; variant++) {
            fill(pair, planes, pictures, (variant + 1) * planes, planes);
            List<LayerMap> layers = engine.evaluate(new PairTensor(new PixelSize(side, side), pair));
            int position = variant * locations;
            for (LayerMap layer : layers) {
                System.arraycopy(layer.values(), 0, maps, position, layer.values().length);
                position += layer.values().length;
            }
            if (position != (variant + 1) * locations) {
                throw new IllegalStateException("The engine's taps do not lie where " + MapLayout.of(side) + " says");
            }
        }
        return new LabelledGroup(content, side, variants, pictures, maps);
    }

    private static void fill(FloatBuffer pair, int at, byte[] pictures, int from, int length) {
        for (int i = 0; i < length; i++) {
            pair.put(at + i, (pictures[from + i] & 0xff) / 127.5f - 1);
        }
    }
}
