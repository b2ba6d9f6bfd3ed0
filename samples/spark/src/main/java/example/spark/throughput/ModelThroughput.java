package example.spark.throughput;

import java.util.List;

/**
 * The figures of one model.
 *
 * @param model the model
 * @param pipelineOfOne the pipeline with one thread
 * @param sparkOfOne Spark with one core
 * @param pipelineOfTwo the pipeline with two threads
 * @param growth Spark with two cores, for more and more pairs
 */
record ModelThroughput(
        String model,
        CaseResult pipelineOfOne,
        CaseResult sparkOfOne,
        CaseResult pipelineOfTwo,
        List<CaseResult> growth) {

    CaseResult sparkOfTwo() {
        return growth.get(growth.size() - 1);
    }

    double ratioOfOne() {
        return sparkOfOne.pairsPerSecond() / pipelineOfOne.pairsPerSecond();
    }

    double ratioOfTwo() {
        return sparkOfTwo().pairsPerSecond() / pipelineOfTwo.pairsPerSecond();
    }

    /** What one more pair takes, in seconds: between the fewest and the most pairs, which leaves out what every job costs. */
    double secondsPerPair() {
        CaseResult least = growth.get(0);
        return (sparkOfTwo().seconds() - least.seconds()) / (sparkOfTwo().pairs() - least.pairs());
    }

    /** What a job costs before its first pair, in seconds. */
    double secondsPerJob() {
        return growth.get(0).seconds() - growth.get(0).pairs() * secondsPerPair();
    }

    /** Both cores count, whether they are busy or not. */
    double coreHoursOfMillion() {
        return 2 * 1e6 * secondsPerPair() / 3600;
    }
}
