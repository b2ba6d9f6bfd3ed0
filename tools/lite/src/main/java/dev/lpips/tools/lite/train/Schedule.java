package dev.lpips.tools.lite.train;

/**
 * How fast is learned when.
 *
 * @param steps all of them
 * @param peak the largest rate of kernels, reached after the warm-up
 */
public record Schedule(int steps, double peak) {

    private static final double WARM_UP = 0.02;

    /** Returns the rate of a step: up in a line, then down half a cosine to 0. */
    double rate(int step) {
        double done = (double) step / steps;
        if (done < WARM_UP) {
            return peak * (done / WARM_UP);
        }
        return peak * 0.5 * (1 + Math.cos(Math.PI * (done - WARM_UP) / (1 - WARM_UP)));
    }

    /** Returns the loss of a step: every location first, the distance last. */
    Loss loss(int step) {
        double done = (double) step / steps;
        float map = (float) (1 - 0.8 * done);
        return new Loss((float) (0.5 + done), 0.5f * map, map);
    }
}
