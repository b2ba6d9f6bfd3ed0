package dev.lpips.tools.lite;

import dev.lpips.tools.lite.pairs.Split;
import dev.lpips.tools.lite.teacher.PairSet;
import dev.lpips.tools.lite.train.Schedule;

/**
 * The numbers the bundled model was made with. Whoever changes one of the first three makes another model: it needs another version.
 *
 * @param training what is learned from
 * @param schedule how it is learned
 * @param seed of the first weights and of the order of batches
 * @param validation what choices were made by
 * @param test what is reported
 * @param trial what a student on trial learns from, half of the kinds; another learns from as many shards of training
 * @param trialSchedule how these learn
 */
record Recipe(
        PairSet training,
        Schedule schedule,
        long seed,
        PairSet validation,
        PairSet test,
        PairSet trial,
        Schedule trialSchedule) {

    static final Recipe LITE_1 = new Recipe(
            PairSet.learning(Split.TRAINING, 200),
            new Schedule(25_000, 0.008),
            1,
            PairSet.measuring(Split.VALIDATION, 4),
            PairSet.measuring(Split.TEST, 10),
            PairSet.learning(Split.TRIAL, 48),
            new Schedule(1_500, 0.008));
}
