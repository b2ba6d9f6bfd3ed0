package dev.lpips.measure;

/** What the measures of the features of one layer have in common. */
interface FeatureMeasure extends Measure {

    /** Neither measure has an upper bound; what is beyond is a slip. */
    double LARGEST_LIMIT = 1e9;

    @Override
    default Direction direction() {
        return Direction.AT_MOST;
    }

    @Override
    default int digits() {
        return 4;
    }

    @Override
    default Limits limits() {
        return new Limits(0, LARGEST_LIMIT);
    }

    @Override
    default double ofEqual() {
        return 0;
    }
}
