package dev.lpips.internal.appearance;

/** Memory for the filters of one thread, used again and again, and the size of the planes that are filtered. */
final class Scratch {

    /** The largest radius of a filter. */
    private static final int MOST_PADDING = 16;

    private float[] rows = new float[0];
    private float[] padded = new float[0];
    private int width;
    private int height;

    /** Sets the size of the planes. */
    void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        if (rows.length < width * height) {
            rows = new float[width * height];
        }
        if (padded.length < width + 2 * MOST_PADDING) {
            padded = new float[width + 2 * MOST_PADDING];
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float[] rows() {
        return rows;
    }

    float[] padded() {
        return padded;
    }
}
