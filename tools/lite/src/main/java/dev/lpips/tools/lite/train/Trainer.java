package dev.lpips.tools.lite.train;

import dev.lpips.internal.network.Network;
import dev.lpips.tools.lite.student.StudentParameters;
import dev.lpips.tools.lite.teacher.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Teaches a student. The same shards, seed, steps and number of batches per step give the same batches in the same order, and
 * gradients are added in the order of their batches, however many threads there are. What native code rounds may differ from run
 * to run.
 */
public final class Trainer {

    private static final int BATCHES_PER_STEP = 4;
    private static final int STEPS_PER_REPORT = 100;
    private static final double LARGEST_NORM = 4;
    private static final int STEPS_PER_CHECKPOINT = 500;

    private final Network network;
    private final Schedule schedule;
    private final Path checkpoint;
    private final long seed;

    /**
     * Prepares a run.
     *
     * @param schedule how long, and how fast
     * @param checkpoint a file the run can be taken up from; an existing one is
     */
    public Trainer(Network network, Schedule schedule, long seed, Path checkpoint) {
        this.network = network;
        this.schedule = schedule;
        this.checkpoint = checkpoint;
        this.seed = seed;
    }

    /**
     * Goes on where the checkpoint is, or from the start, and returns what was learned.
     *
     * @param shards what is learned from
     */
    public StudentParameters train(List<Shard> shards, int threads, Consumer<String> progress)
            throws IOException, InterruptedException, ExecutionException {
        int until = schedule.steps();
        BatchPlan plan = new BatchPlan(shards, seed);
        TrainingState state =
                Files.exists(checkpoint) ? TrainingState.read(network, checkpoint) : TrainingState.fresh(network, seed);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Differentiator differentiator = new Differentiator(network);
            Orthogonal orthogonal = new NewtonSchulz();
            double loss = 0;
            double error = 0;
            while (state.step() < until) {
                List<Batch> batches = plan.batches((long) state.step() * BATCHES_PER_STEP, BATCHES_PER_STEP);
                List<Gradient> gradients = differentiate(workers, differentiator, state, batches);
                state.move(clipped(mean(gradients)), schedule.rate(state.step()), orthogonal);
                loss += gradients.stream().mapToDouble(Gradient::loss).average().orElseThrow() / STEPS_PER_REPORT;
                error += gradients.stream()
                                .mapToDouble(Gradient::error)
                                .average()
                                .orElseThrow()
                        / STEPS_PER_REPORT;
                if (state.step() % STEPS_PER_REPORT == 0) {
                    progress.accept(String.format(
                            Locale.ROOT,
                            "step %d of %d: loss %.4f, error %.5f",
                            state.step(),
                            schedule.steps(),
                            loss,
                            error));
                    loss = 0;
                    error = 0;
                }
                if (state.step() % STEPS_PER_CHECKPOINT == 0 || state.step() == until) {
                    state.write(checkpoint);
                }
            }
        } finally {
            workers.shutdownNow();
        }
        return state.average();
    }

    private List<Gradient> differentiate(
            ExecutorService workers, Differentiator differentiator, TrainingState state, List<Batch> batches)
            throws InterruptedException, ExecutionException {
        Loss loss = schedule.loss(state.step());
        List<Future<Gradient>> running = new ArrayList<>();
        for (Batch batch : batches) {
            running.add(workers.submit(() -> differentiator.differentiate(state.parameters(), batch, loss)));
        }
        List<Gradient> gradients = new ArrayList<>();
        for (Future<Gradient> each : running) {
            gradients.add(each.get());
        }
        return gradients;
    }

    private static float[] mean(List<Gradient> gradients) {
        float[] mean = new float[gradients.get(0).values().length];
        for (Gradient gradient : gradients) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += gradient.values()[i] / gradients.size();
            }
        }
        return mean;
    }

    /** A batch unlike all others may turn the way a little, not throw it over. */
    private static float[] clipped(float[] gradient) {
        double norm = Norm.of(gradient);
        if (norm > LARGEST_NORM) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= (float) (LARGEST_NORM / norm);
            }
        }
        return gradient;
    }
}
