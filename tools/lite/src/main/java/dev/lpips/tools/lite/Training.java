package dev.lpips.tools.lite;

import dev.lpips.internal.network.Network;
import dev.lpips.model.ModelId;
import dev.lpips.tools.lite.student.LiteModel;
import dev.lpips.tools.lite.student.StudentParameters;
import dev.lpips.tools.lite.teacher.Shard;
import dev.lpips.tools.lite.train.Schedule;
import dev.lpips.tools.lite.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Makes the bundled model from beginning to end: pairs, the teacher's distances, training, the model, and how it agrees. */
public final class Training {

    private static final Recipe RECIPE = Recipe.LITE_1;

    private final Workshop workshop;

    private Training(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Takes {@code --photos=}, {@code --home=}, {@code --work=} and perhaps {@code --updates=}: see {@link Folders}. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        System.setProperty("java.awt.headless", "true");
        // Two batches on a thread each are faster than one batch on two.
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        Folders folders = Folders.of(arguments);
        new Training(new Workshop(folders, folders.agreement())).run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        List<Shard> validation = workshop.generate("validation", RECIPE.validation());
        List<Shard> test = workshop.generate("test", RECIPE.test());
        List<Shard> training = workshop.generate("training", RECIPE.training());
        StudentParameters learned = train("student", training, RECIPE.schedule());
        ModelId teacher = workshop.teacher().id();
        byte[] model = LiteModel.write(learned, Map.of("teacher " + teacher, teacher.sha256()));
        Files.write(workshop.folders().model(), model);
        workshop.examine("validation", validation, model);
        workshop.examine("validation before its kernels were rounded", validation, LiteModel.writeUnrounded(learned));
        workshop.examine("test", test, model);
        workshop.examineUpdates(model);

        // What is worse about the second of these two, it owes to kinds it never met.
        List<Shard> trial = workshop.generate("trial", RECIPE.trial());
        workshop.examine("test, all kinds met", test, tryOut("all-kinds", training.subList(0, trial.size())));
        workshop.examine("test, half of its kinds never met", test, tryOut("half-of-kinds", trial));
    }

    private byte[] tryOut(String name, List<Shard> shards)
            throws IOException, InterruptedException, ExecutionException {
        return LiteModel.write(train(name, shards, RECIPE.trialSchedule()), Map.of());
    }

    private StudentParameters train(String name, List<Shard> shards, Schedule schedule)
            throws IOException, InterruptedException, ExecutionException {
        return new Trainer(
                        Network.lite(),
                        schedule,
                        RECIPE.seed(),
                        workshop.folders().checkpoint(name))
                .train(shards, Workshop.THREADS, System.out::println);
    }
}
