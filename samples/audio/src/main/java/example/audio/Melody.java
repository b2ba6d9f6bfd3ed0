package example.audio;

import java.util.SplittableRandom;

/** The application: a short melody for two instruments, made of sines. */
public final class Melody {

    /** Samples per second. */
    public static final int RATE = 16_000;

    private static final double BEAT = 0.375;
    private static final int BEATS = 8;
    private static final int[] LEAD = {69, 72, 76, 74, 72, 71, 69, 64};
    private static final int[] BASS = {45, 53, 52, 45};
    private static final int WRONG = 4;
    private static final double CLICK_AT = 1.6;
    private static final long SEED = 20_240_229;

    private Melody() {}

    /** Returns its samples, from -1 to 1. */
    public static double[] play(Change change) {
        double[] samples = new double[(int) (BEATS * BEAT * RATE)];
        SplittableRandom phases = new SplittableRandom(SEED);
        for (int i = 0; i < LEAD.length; i++) {
            int key = LEAD[i] + (change == Change.NOTE && i == WRONG ? 1 : 0);
            Instrument instrument = change == Change.TIMBRE ? Instrument.REED : Instrument.FLUTE;
            add(samples, instrument, key, i * BEAT, BEAT, 0.3, phases.split());
        }
        for (int i = 0; i < BASS.length; i++) {
            add(samples, Instrument.STRING, BASS[i], 2 * i * BEAT, 2 * BEAT, 0.25, phases.split());
        }
        if (change == Change.CLICK) {
            int at = (int) (CLICK_AT * RATE);
            samples[at] += 0.4;
            samples[at + 1] -= 0.4;
            samples[at + 2] += 0.2;
        }
        return samples;
    }

    /** Adds one tone; a key is its number in MIDI, 69 being the a of 440 Hz. */
    private static void add(
            double[] samples,
            Instrument instrument,
            int key,
            double start,
            double length,
            double volume,
            SplittableRandom phases) {
        double frequency = 440 * Math.pow(2, (key - 69) / 12.0);
        double[] partials = instrument.partials();
        int first = (int) (start * RATE);
        int count = (int) (length * RATE);
        for (int partial = 0; partial < partials.length; partial++) {
            double turn = 2 * Math.PI * frequency * (partial + 1) / RATE;
            double phase = 2 * Math.PI * phases.nextDouble();
            for (int i = 0; i < count; i++) {
                double loudness = volume * partials[partial] * instrument.loudness((double) i / RATE, length);
                samples[first + i] += loudness * Math.sin(turn * i + phase);
            }
        }
    }
}
