package dev.lpips.samples.training;

import dev.lpips.samples.training.pairs.Split;
import dev.lpips.samples.training.teacher.PairSet;
import dev.lpips.samples.training.train.Schedule;

/**
 * The numbers the bundled model was made with. Whoever changes one makes another model: it needs another version.
 *
 * @param training what is learned from
 * @param refinement what is learned from as well, once it was measured how the student fares without
 * @param validation what choices were made by
 * @param test what is reported
 * @param schedule how it is learned
 * @param refinedFrom the step from which the refinement set is learned from
 * @param polish how it is gone over once more, from what was learned by then
 * @param seed of the first weights and of the order of batches; polishing has the next one
 */
record Recipe(
        PairSet training,
        PairSet refinement,
        PairSet validation,
        PairSet test,
        Schedule schedule,
        int refinedFrom,
        Schedule polish,
        long seed) {

    static final Recipe LITE_1 = new Recipe(
            PairSet.training(120),
            PairSet.refinement(60),
            PairSet.measuring(Split.VALIDATION, 4),
            PairSet.measuring(Split.TEST, 10),
            new Schedule(18_000, 0.0015, false),
            12_000,
            new Schedule(6_500, 0.0006, true),
            1);
}
