package dev.lpips.internal.diagnosis;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;

/** A picture's colours in places spread evenly over it: enough to tell which of many pictures of its size is like another. */
final class GoldenSketch {

    private static final int MOST_SAMPLES = 10_000;

    private final PixelSize size;
    private final int[] colours;

    private GoldenSketch(PixelSize size, int[] colours) {
        this.size = size;
        this.colours = colours;
    }

    static GoldenSketch of(Pixels picture) {
        int step = Samples.step(picture.size(), MOST_SAMPLES);
        int columns = (picture.width() + step - 1) / step;
        int rows = (picture.height() + step - 1) / step;
        int[] colours = new int[columns * rows];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = picture.argb(i % columns * step, i / columns * step);
        }
        return new GoldenSketch(picture.size(), colours);
    }

    PixelSize size() {
        return size;
    }

    /** Returns the mean difference of the channels, 0 to 255, from another sketch of this size. */
    double difference(GoldenSketch other) {
        long sum = 0;
        for (int i = 0; i < colours.length; i++) {
            sum += Samples.difference(colours[i], other.colours[i]);
        }
        return sum / 4.0 / colours.length;
    }
}
