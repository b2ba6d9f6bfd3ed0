package dev.lpips.tools.lite.render;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Pool;
import dev.lpips.tools.lite.distortion.Raster;

/**
 * What is needed to compute the same picture again.
 *
 * @param side in pixels
 * @param zoom sides of the whole picture per side that is seen
 * @param changed which number is changed, -1 for none, {@link #EVERY} for each a little
 * @param change by how much, in shares of its range
 * @param dx how far the camera is moved, in pixels
 * @param samples per pixel in each direction: 1 leaves edges jagged
 * @param exposure what every colour is multiplied by
 */
public record RenderScene(
        RenderKind kind,
        long seed,
        Pool pool,
        int side,
        double zoom,
        int changed,
        double change,
        double dx,
        double dy,
        int samples,
        double exposure) {

    /** Changes every number, each by its own part of the change. */
    public static final int EVERY = -2;

    /** Returns an unchanged scene. */
    public static RenderScene of(RenderKind kind, long seed, Pool pool, int side, double zoom, int samples) {
        return new RenderScene(kind, seed, pool, side, zoom, -1, 0, 0, 0, samples, 1);
    }

    /** Counts the numbers that {@link #withNumber} can change. */
    public int numbers() {
        Stage stage = new Stage(this, new Dice(seed, pool));
        kind.stage(stage);
        return stage.parameters();
    }

    /** Returns the scene with one of its numbers changed. */
    public RenderScene withNumber(int index, double share) {
        return new RenderScene(kind, seed, pool, side, zoom, index, share, dx, dy, samples, exposure);
    }

    /** Returns the scene seen by a moved camera. */
    public RenderScene moved(double x, double y) {
        return new RenderScene(kind, seed, pool, side, zoom, changed, change, dx + x, dy + y, samples, exposure);
    }

    /** Returns the scene with another number of samples. */
    public RenderScene sampled(int other) {
        return new RenderScene(kind, seed, pool, side, zoom, changed, change, dx, dy, other, exposure);
    }

    /** Returns the scene with more or less light. */
    public RenderScene exposed(double factor) {
        return new RenderScene(kind, seed, pool, side, zoom, changed, change, dx, dy, samples, exposure * factor);
    }

    /** Returns the scene seen from nearer or farther. */
    public RenderScene zoomed(double factor) {
        return new RenderScene(kind, seed, pool, side, zoom * factor, changed, change, dx, dy, samples, exposure);
    }

    /** Computes it. */
    public Raster paint() {
        Shader shader = kind.stage(new Stage(this, new Dice(seed, pool)));
        Raster raster = new Raster(side, side);
        double[] rgb = new double[3];
        double pixel = 1 / (zoom * side);
        float scale = (float) (255 * exposure / samples / samples);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int s = 0; s < samples * samples; s++) {
                    double sx = (s % samples + 0.5) / samples;
                    int line = s / samples;
                    double sy = (line + 0.5) / samples;
                    shader.colour((x + sx + dx) * pixel, (y + sy + dy) * pixel, rgb);
                    for (int c = 0; c < 3; c++) {
                        raster.plane(c)[y * side + x] += scale * (float) rgb[c];
                    }
                }
            }
        }
        return raster;
    }
}
