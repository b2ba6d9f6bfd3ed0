package dev.lpips.explain;

import dev.lpips.image.Pixels;
import java.util.Locale;
import java.util.Random;

/** A way in which a whole picture becomes worse, the more the stronger. */
enum Degradation {
    /** Out of focus: a Gaussian whose sigma is the strength, in pixels. */
    BLUR("blurred, sigma %.2f pixels", 32) {
        @Override
        Pixels apply(Pixels picture, double strength) {
            return GaussianBlur.of(picture, strength);
        }
    },
    /** Grain: noise of a normal distribution whose sigma is the strength, in levels of 255; the same grains for every strength. */
    NOISE("noise, sigma %.2f levels", 128) {
        @Override
        Pixels apply(Pixels picture, double strength) {
            Random random = new Random(SEED);
            return Levels.each(picture, (x, y, channel, level) -> level + strength * random.nextGaussian());
        }
    },
    /** Faded: contrast lost around the middle gray; the strength is the part that is lost. */
    FADING("faded, %.2f of the contrast lost", 1) {
        @Override
        Pixels apply(Pixels picture, double strength) {
            return Levels.each(picture, (x, y, channel, level) -> MIDDLE + (level - MIDDLE) * (1 - strength));
        }
    };

    private static final long SEED = 3;
    private static final double MIDDLE = 127.5;

    private final String words;
    private final double strongest;

    Degradation(String words, double strongest) {
        this.words = words;
        this.strongest = strongest;
    }

    abstract Pixels apply(Pixels picture, double strength);

    double strongest() {
        return strongest;
    }

    String words(double strength) {
        return String.format(Locale.ROOT, words, strength);
    }
}
