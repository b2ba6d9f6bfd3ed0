package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.Arrays;
import java.util.List;

/**
 * The planes of one tile of two pictures, with what lies around it: colours, low-passed, and what the window around each
 * place holds of them. Memory is used again from tile to tile; not safe for use by several threads.
 */
final class TilePlanes {

    /** How far around a tile pixels influence it: the filters below, one after the other. */
    static final int HALO = 12;

    /** What the eye and half a pixel of anti-aliasing smear anyway. */
    private static final Blur SHARP = Blur.gaussian(0.6);

    /** The eye resolves chroma less (S-CIELAB), so the fringes of LCD text cancel out. Displacements become linear by it. */
    private static final Blur SOFT = Blur.gaussian(1.5);

    /** About one stroke and its surroundings. */
    private static final Blur WINDOW = Blur.gaussian(2);

    /** Actual minus reference, low-passed by {@link #SHARP}: lightness, a, b. */
    final float[][] difference = new float[3][0];

    /** Actual minus reference, as it is: lightness, a, b. */
    final float[][] rawDifference = new float[3][0];

    /** The reference's lightness, low-passed by {@link #SHARP}. */
    float[] light = new float[0];

    /** The mean of both lightnesses, and their difference, low-passed by {@link #SOFT}. */
    float[] softLight = new float[0];

    float[] softChange = new float[0];

    /** How much plainer than structured a place is, from 0 to 1. */
    float[] plain = new float[0];

    /** In the window: the mean square of the visible difference, the variance of the mean picture, its structure tensor. */
    float[] residual = new float[0];

    float[] variance = new float[0];
    float[] tensorXx = new float[0];
    float[] tensorYy = new float[0];
    float[] tensorXy = new float[0];

    private final float[][] mean = new float[3][0];
    private final float[][] seen = new float[3][0];
    private final CompressedLab lab = new CompressedLab();
    private final Scratch scratch = new Scratch();
    private float[] spare = new float[0];
    private int[] row = new int[0];
    private int left;
    private int top;
    private int width;
    private int height;

    /** Computes the planes of a tile. */
    void load(Pixels reference, Pixels actual, Region tile) {
        place(reference, tile);
        read(reference, actual);
        lowPass();
        tensor();
        statistics();
    }

    /** Computes the structure tensor of a tile alone. */
    void loadStructure(Pixels picture, Region tile) {
        place(picture, tile);
        for (int y = 0; y < height; y++) {
            convert(picture, y, mean);
        }
        lowPassMean();
        tensor();
    }

    private void place(Pixels picture, Region tile) {
        left = Math.max(0, tile.x() - HALO);
        top = Math.max(0, tile.y() - HALO);
        width = Math.min(picture.width(), tile.x() + tile.width() + HALO) - left;
        height = Math.min(picture.height(), tile.y() + tile.height() + HALO) - top;
        resize(width * height);
        scratch.resize(width, height);
        if (row.length < width) {
            row = new int[width];
        }
    }

    /** Returns the index of a pixel of the pictures in the planes. */
    int place(int x, int y) {
        return (y - top) * width + x - left;
    }

    private int size() {
        return width * height;
    }

    /** Returns how far the place of the pixel to the left is, or 0 at the border of the picture, which is repeated. */
    int toLeft(int x) {
        return x > left ? 1 : 0;
    }

    int toRight(int x) {
        return x + 1 < left + width ? 1 : 0;
    }

    int upwards(int y) {
        return y > top ? width : 0;
    }

    int downwards(int y) {
        return y + 1 < top + height ? width : 0;
    }

    /** Tells whether a pixel differs visibly, low-passed as the eye does. */
    boolean isVisiblyDifferent(int i) {
        float l = difference[0][i];
        float a = seen[1][i];
        float b = seen[2][i];
        return l * l + a * a + b * b > 4;
    }

    /**
     * Returns how strong the edges of a picture are at a pixel.
     *
     * @param share which picture: the mean of both and so much of the difference
     */
    float edges(int x, int y, float share) {
        int i = place(x, y);
        float sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            float[] change = channel == 0 ? difference[0] : seen[channel];
            float[] both = mean[channel];
            int right = i + toRight(x);
            int left = i - toLeft(x);
            int below = i + downwards(y);
            int above = i - upwards(y);
            float slopeX = both[right] + share * change[right] - both[left] - share * change[left];
            float slopeY = both[below] + share * change[below] - both[above] - share * change[above];
            sum += slopeX * slopeX + slopeY * slopeY;
        }
        return sum;
    }

    private void resize(int size) {
        if (light.length >= size) {
            return;
        }
        for (float[][] planes : List.of(difference, rawDifference, mean, seen)) {
            for (int channel = 0; channel < planes.length; channel++) {
                planes[channel] = new float[size];
            }
        }
        light = new float[size];
        softLight = new float[size];
        softChange = new float[size];
        plain = new float[size];
        residual = new float[size];
        variance = new float[size];
        tensorXx = new float[size];
        tensorYy = new float[size];
        tensorXy = new float[size];
        spare = new float[size];
    }

    private void read(Pixels reference, Pixels actual) {
        for (int y = 0; y < height; y++) {
            convert(reference, y, mean);
            convert(actual, y, rawDifference);
        }
        int size = size();
        System.arraycopy(mean[0], 0, light, 0, size);
        for (int channel = 0; channel < 3; channel++) {
            float[] before = mean[channel];
            float[] after = rawDifference[channel];
            for (int i = 0; i < size; i++) {
                float one = before[i];
                float other = after[i];
                before[i] = 0.5f * (one + other);
                after[i] = other - one;
            }
        }
    }

    private void convert(Pixels picture, int y, float[][] planes) {
        picture.copyRow(top + y, left, row, width);
        lab.convert(row, width, planes[0], planes[1], planes[2], y * width);
    }

    private void lowPass() {
        SHARP.repeatingBorder(light, light, scratch);
        SOFT.repeatingBorder(mean[0], softLight, scratch);
        SOFT.repeatingBorder(rawDifference[0], softChange, scratch);
        for (int channel = 0; channel < 3; channel++) {
            SHARP.repeatingBorder(rawDifference[channel], difference[channel], scratch);
        }
        SOFT.repeatingBorder(rawDifference[1], seen[1], scratch);
        SOFT.repeatingBorder(rawDifference[2], seen[2], scratch);
        lowPassMean();
    }

    private void lowPassMean() {
        SHARP.repeatingBorder(mean[0], mean[0], scratch);
        SOFT.repeatingBorder(mean[1], mean[1], scratch);
        SOFT.repeatingBorder(mean[2], mean[2], scratch);
    }

    private void tensor() {
        int size = size();
        Arrays.fill(tensorXx, 0, size, 0);
        Arrays.fill(tensorYy, 0, size, 0);
        Arrays.fill(tensorXy, 0, size, 0);
        for (float[] plane : mean) {
            for (int y = 0; y < height; y++) {
                addTensor(plane, y);
            }
        }
        for (int i = 0; i < size; i++) {
            plain[i] = 1 / (1 + tensorXx[i] + tensorYy[i]);
        }
        WINDOW.repeatingBorder(tensorXx, tensorXx, scratch);
        WINDOW.repeatingBorder(tensorYy, tensorYy, scratch);
        WINDOW.repeatingBorder(tensorXy, tensorXy, scratch);
    }

    private void addTensor(float[] plane, int y) {
        int at = y * width;
        int up = Math.max(0, y - 1) * width;
        int down = Math.min(height - 1, y + 1) * width;
        addTensor(plane, at, 0, Math.min(1, width - 1), up, down, 0);
        for (int x = 1; x < width - 1; x++) {
            float slopeX = 0.5f * (plane[at + x + 1] - plane[at + x - 1]);
            float slopeY = 0.5f * (plane[down + x] - plane[up + x]);
            tensorXx[at + x] += slopeX * slopeX;
            tensorYy[at + x] += slopeY * slopeY;
            tensorXy[at + x] += slopeX * slopeY;
        }
        if (width > 1) {
            addTensor(plane, at, width - 2, width - 1, up, down, width - 1);
        }
    }

    private void addTensor(float[] plane, int at, int before, int after, int up, int down, int x) {
        float slopeX = 0.5f * (plane[at + after] - plane[at + before]);
        float slopeY = 0.5f * (plane[down + x] - plane[up + x]);
        tensorXx[at + x] += slopeX * slopeX;
        tensorYy[at + x] += slopeY * slopeY;
        tensorXy[at + x] += slopeX * slopeY;
    }

    /** Variance as the mean of squares less the squares of means: the planes of the mean picture are not needed after it. */
    private void statistics() {
        int size = size();
        square(difference[0], seen[1], seen[2], residual);
        WINDOW.zeroOutside(residual, residual, scratch);
        square(mean[0], mean[1], mean[2], variance);
        WINDOW.repeatingBorder(variance, variance, scratch);
        for (float[] plane : mean) {
            WINDOW.repeatingBorder(plane, spare, scratch);
            for (int i = 0; i < size; i++) {
                variance[i] -= spare[i] * spare[i];
            }
        }
    }

    private void square(float[] l, float[] a, float[] b, float[] target) {
        for (int i = 0; i < size(); i++) {
            target[i] = l[i] * l[i] + a[i] * a[i] + b[i] * b[i];
        }
    }
}
