package example.audio;

import java.awt.image.BufferedImage;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The adapter to copy: sound as a picture, for {@code assertThatImage(..)}. Time goes from left to right, eight milliseconds in each column;
 * pitch goes up by mel, in 96 bands of equal width; black is 80 dB below the loudest sine there is, white is that sine.
 */
final class MelSpectrogram {

    private static final int WINDOW = 1024;
    private static final int HOP = 128;
    private static final int BANDS = 96;
    private static final int ROWS_PER_BAND = 2;
    private static final double LOWEST = 60;
    private static final double QUIETEST = -80;

    private final double[][] bands;
    private final double[] hann = new double[WINDOW];
    private final DoubleFFT_1D transform = new DoubleFFT_1D(WINDOW);

    /** @param rate samples per second */
    MelSpectrogram(int rate) {
        for (int i = 0; i < WINDOW; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
        }
        double bottom = mel(LOWEST);
        double step = (mel(rate / 2.0) - bottom) / (BANDS + 1);
        bands = new double[BANDS][WINDOW / 2];
        for (int band = 0; band < BANDS; band++) {
            for (int bin = 0; bin < WINDOW / 2; bin++) {
                double away = Math.abs(mel((double) bin * rate / WINDOW) - bottom - (band + 1) * step);
                bands[band][bin] = Math.max(0, 1 - away / step);
            }
        }
    }

    /** Draws a sound, its samples from -1 to 1. Shorter than a window, it is an error. */
    BufferedImage of(double[] samples) {
        if (samples.length < WINDOW) {
            throw new IllegalArgumentException("A picture needs " + WINDOW + " samples, there are " + samples.length);
        }
        int columns = (samples.length - WINDOW) / HOP + 1;
        int height = BANDS * ROWS_PER_BAND;
        BufferedImage picture = new BufferedImage(columns, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < columns; x++) {
            double[] power = power(samples, x * HOP);
            for (int y = 0; y < height; y++) {
                picture.getRaster().setSample(x, height - 1 - y, 0, level(power, bands[y / ROWS_PER_BAND]));
            }
        }
        return picture;
    }

    /** The power of each frequency, 1 for a sine from -1 to 1. */
    private double[] power(double[] samples, int start) {
        double[] values = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            values[i] = samples[start + i] * hann[i];
        }
        transform.realForward(values);
        double[] power = new double[WINDOW / 2];
        // A window of Hann has a mean of one half, and a sine's energy is half at positive frequencies. Bin 0 is left out.
        double sine = WINDOW / 4.0;
        for (int bin = 1; bin < power.length; bin++) {
            double real = values[2 * bin] / sine;
            double imaginary = values[2 * bin + 1] / sine;
            power[bin] = real * real + imaginary * imaginary;
        }
        return power;
    }

    private static int level(double[] power, double[] band) {
        double sum = 0;
        for (int bin = 0; bin < power.length; bin++) {
            sum += power[bin] * band[bin];
        }
        double decibels = 10 * Math.log10(Math.max(sum, 1e-30));
        return (int) Math.round(255 * Math.max(0, Math.min(1, 1 - decibels / QUIETEST)));
    }

    private static double mel(double frequency) {
        return 2595 * Math.log10(1 + frequency / 700);
    }
}
