package dev.lpips.samples.training;

import dev.lpips.internal.network.Network;
import dev.lpips.model.Backbone;
import dev.lpips.model.Model;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.samples.training.evaluate.Examination;
import dev.lpips.samples.training.evaluate.GoldenUpdates;
import dev.lpips.samples.training.pairs.PairGroups;
import dev.lpips.samples.training.pairs.Photos;
import dev.lpips.samples.training.student.LiteModel;
import dev.lpips.samples.training.student.StudentParameters;
import dev.lpips.samples.training.teacher.Generation;
import dev.lpips.samples.training.teacher.PairSet;
import dev.lpips.samples.training.teacher.Shard;
import dev.lpips.samples.training.train.Schedule;
import dev.lpips.samples.training.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Makes the bundled model from beginning to end: pairs, the teacher's distances, training, the model, and how it agrees. */
public final class Training {

    private static final Recipe RECIPE = Recipe.LITE_1;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Folders folders;
    private final Model teacher;
    private final List<String> results = new ArrayList<>();

    private Training(Folders folders) {
        this.folders = folders;
        this.teacher = ModelStore.inHome(folders.home()).find(ModelName.of(Backbone.ALEX));
    }

    /** Takes {@code --photos=}, {@code --home=}, {@code --work=} and perhaps {@code --updates=}: see {@link Folders}. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        System.setProperty("java.awt.headless", "true");
        // Two batches on a thread each are faster than one batch on two.
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        new Training(Folders.of(arguments)).run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folders.work());
        List<Shard> validation = generate("validation", RECIPE.validation());
        List<Shard> test = generate("test", RECIPE.test());
        List<Shard> training = generate("training", RECIPE.training());
        StudentParameters learned = train("student", training, RECIPE.schedule());
        byte[] model = LiteModel.write(
                learned, Map.of("teacher " + teacher.id(), teacher.id().sha256()));
        Files.write(folders.model(), model);
        examine("validation", validation, model);
        examine("validation before its kernels were rounded", validation, LiteModel.writeUnrounded(learned));
        examine("test", test, model);
        if (folders.updates().isPresent()) {
            report(GoldenUpdates.table(folders.updates().get(), teacher.read(), model));
        }
        Files.write(folders.agreement(), results);

        // What is worse about the second of these two, it owes to kinds it never met.
        List<Shard> trial = generate("trial", RECIPE.trial());
        examine("test, all kinds met", test, tryOut("all-kinds", training.subList(0, trial.size())));
        examine("test, half of its kinds never met", test, tryOut("half-of-kinds", trial));
        Files.write(folders.agreement(), results);
    }

    private byte[] tryOut(String name, List<Shard> shards)
            throws IOException, InterruptedException, ExecutionException {
        return LiteModel.write(train(name, shards, RECIPE.trialSchedule()), Map.of());
    }

    private StudentParameters train(String name, List<Shard> shards, Schedule schedule)
            throws IOException, InterruptedException, ExecutionException {
        return new Trainer(Network.lite(), schedule, RECIPE.seed(), folders.checkpoint(name))
                .train(shards, THREADS, System.out::println);
    }

    private List<Shard> generate(String name, PairSet set)
            throws IOException, InterruptedException, ExecutionException {
        Path folder = folders.shards(name);
        new Generation(new PairGroups(Photos.in(folders.photos())), teacher.read(), folder)
                .write(set, THREADS, System.out::println);
        return Shard.openAll(folder);
    }

    private void examine(String name, List<Shard> shards, byte[] model) {
        report(Examination.table(name, shards, model));
    }

    private void report(List<String> table) {
        table.forEach(System.out::println);
        results.addAll(table);
        results.add("");
    }
}
