package example.audio;

/** What is measured on samples themselves. */
final class Waveform {

    private Waveform() {}

    /** Returns the mean of the squared differences of two sounds of one length; samples go from -1 to 1. */
    static double meanSquaredError(double[] reference, double[] actual) {
        if (reference.length != actual.length) {
            throw new IllegalArgumentException(actual.length + " samples instead of " + reference.length);
        }
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            double difference = actual[i] - reference[i];
            sum += difference * difference;
        }
        return sum / reference.length;
    }
}
