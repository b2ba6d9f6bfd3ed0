package dev.lpips.tools.lite.train;

/** Adam (Kingma and Ba 2015) with decoupled weight decay left out: the network is small for its data. */
final class Adam {

    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.99;
    private static final double EPSILON = 1e-8;

    private final float[] mean;
    private final float[] square;

    Adam(float[] mean, float[] square) {
        this.mean = mean;
        this.square = square;
    }

    /**
     * Moves the parameters from one position, inclusive, to another, exclusive, against their gradient.
     *
     * @param step from 1
     */
    void move(float[] parameters, int from, int to, float[] gradient, double rate, int step) {
        double meanBias = 1 - Math.pow(MEAN_DECAY, step);
        double squareBias = 1 - Math.pow(SQUARE_DECAY, step);
        for (int i = from; i < to; i++) {
            double slope = gradient[i];
            mean[i] = (float) (MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * slope);
            square[i] = (float) (SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * slope * slope);
            double length = Math.sqrt(square[i] / squareBias) + EPSILON;
            parameters[i] -= (float) (rate * (mean[i] / meanBias) / length);
        }
    }
}
