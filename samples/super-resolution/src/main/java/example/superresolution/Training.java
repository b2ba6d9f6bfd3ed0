package example.superresolution;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Trains an upscaler on pictures that {@link Walls} draws. The same loss gives the same upscaler, up to rounding. */
final class Training {

    /** The seeds of the pictures to learn from lie below; those to be judged by do not. */
    static final long FIRST_UNSEEN_SEED = 1_000_000;

    private static final int SIDE = 64;
    private static final int BATCH = 8;
    private static final float RATE = 1e-3f;

    /** LPIPS is steep where a picture has hardly any texture yet: a step may not go further than this. */
    private static final float LONGEST_GRADIENT = 1;

    private Training() {}

    /**
     * Returns a trained upscaler.
     *
     * @param steps how many batches of eight pictures it sees, each picture once
     * @param loss of the upscaled pictures against the originals, in [0, 1]
     */
    static Upscaler train(int steps, Loss loss) {
        Engine.getEngine("PyTorch").setRandomSeed(1);
        Upscaler upscaler = new Upscaler();
        DefaultTrainingConfig configuration = new DefaultTrainingConfig(loss)
                .optOptimizer(Optimizer.adam()
                        .optClipGrad(LONGEST_GRADIENT)
                        .optLearningRateTracker(Tracker.cosine()
                                .setBaseValue(RATE)
                                .optFinalValue(RATE / 20)
                                .setMaxUpdates(steps)
                                .build())
                        .build());
        try (Trainer trainer = upscaler.model().newTrainer(configuration)) {
            trainer.initialize(new Shape(BATCH, 3, SIDE / Upscaler.FACTOR, SIDE / Upscaler.FACTOR));
            for (int step = 0; step < steps; step++) {
                learn(trainer, loss, (long) step * BATCH);
            }
        }
        return upscaler;
    }

    private static void learn(Trainer trainer, Loss loss, long firstSeed) {
        List<BufferedImage> originals = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + BATCH; seed++) {
            originals.add(Walls.draw(seed, SIDE));
        }
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDArray large = Tensors.of(manager, originals);
            NDArray small =
                    Tensors.of(manager, originals.stream().map(Reduction::of).toList());
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                NDList upscaled = trainer.forward(new NDList(small));
                upscaled.attach(manager);
                gradients.backward(loss.evaluate(new NDList(large), upscaled));
            }
            trainer.step();
        }
    }
}
