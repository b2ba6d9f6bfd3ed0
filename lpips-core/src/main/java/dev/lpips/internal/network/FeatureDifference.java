package dev.lpips.internal.network;

/**
 * What the features of two pictures at one layer differ by (Johnson et al. 2016, equations 2 to 4).
 *
 * @param meanSquare the mean over channels and places of the squared difference
 * @param style the squared Frobenius norm of the difference of the Gram matrices {@code F F^T / (C H W)}
 */
public record FeatureDifference(double meanSquare, double style) {

    static FeatureDifference between(Features left, Features right) {
        return new FeatureDifference(meanSquare(left, right), style(left, right));
    }

    private static double meanSquare(Features left, Features right) {
        double sum = 0;
        for (int channel = 0; channel < left.channels(); channel++) {
            for (int y = 0; y < left.height(); y++) {
                for (int x = 0; x < left.width(); x++) {
                    double difference = left.at(channel, y, x) - right.at(channel, y, x);
                    sum += difference * difference;
                }
            }
        }
        return sum / count(left);
    }

    private static double style(Features left, Features right) {
        double sum = 0;
        for (int row = 0; row < left.channels(); row++) {
            for (int column = 0; column < left.channels(); column++) {
                double difference = (product(left, row, column) - product(right, row, column)) / count(left);
                sum += difference * difference;
            }
        }
        return sum;
    }

    private static double product(Features features, int one, int other) {
        double sum = 0;
        for (int y = 0; y < features.height(); y++) {
            for (int x = 0; x < features.width(); x++) {
                sum += features.at(one, y, x) * features.at(other, y, x);
            }
        }
        return sum;
    }

    private static double count(Features features) {
        return (double) features.channels() * features.height() * features.width();
    }
}
