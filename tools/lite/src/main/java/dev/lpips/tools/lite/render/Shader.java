package dev.lpips.tools.lite.render;

/** The colour of a picture at a point. */
@FunctionalInterface
public interface Shader {

    /**
     * Writes the colour, red, green, blue from 0 to 1 and at times beyond.
     *
     * @param u from the left, 1 per side of the picture
     * @param v from the top
     */
    void colour(double u, double v, double[] rgb);
}
