package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Pool;

/**
 * What is needed to draw the same again.
 *
 * @param changedValue which data value is changed, -1 for none
 * @param change what it is multiplied by
 */
public record Scene(SceneKind kind, long seed, Pool pool, int width, int height, int changedValue, double change) {

    /** Returns a scene of unchanged data. */
    public static Scene of(SceneKind kind, long seed, Pool pool, int width, int height) {
        return new Scene(kind, seed, pool, width, height, -1, 1);
    }

    /** Returns the scene with one data value changed. */
    public Scene withValue(int index, double factor) {
        return new Scene(kind, seed, pool, width, height, index, factor);
    }

    /** Draws it. */
    public Drawing draw() {
        Sketch sketch = new Sketch(this, new Dice(seed, pool));
        kind.draw(sketch);
        return sketch.drawing();
    }
}
