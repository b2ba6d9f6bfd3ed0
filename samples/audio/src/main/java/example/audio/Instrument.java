package example.audio;

/** How strong the partials of a tone are, the fundamental first, and how fast the tone fades. */
enum Instrument {
    FLUTE(0.6, 1, 0.12, 0.05),
    REED(0.6, 0.8, 0.1, 0.6, 0.1, 0.4, 0.08, 0.25),
    STRING(5, 1, 0.6, 0.4, 0.3, 0.2, 0.12, 0.08);

    private static final double ATTACK = 0.02;
    private static final double RELEASE = 0.04;

    private final double fading;
    private final double[] partials;

    Instrument(double fading, double... partials) {
        this.fading = fading;
        this.partials = partials;
    }

    double[] partials() {
        return partials.clone();
    }

    /** Returns how loud a tone is, from 0 to 1, a time after its start; times are in seconds. */
    double loudness(double time, double length) {
        double rise = Math.min(1, time / ATTACK);
        double fall = Math.min(1, (length - time) / RELEASE);
        return Math.min(rise, fall) * Math.exp(-fading * time);
    }
}
