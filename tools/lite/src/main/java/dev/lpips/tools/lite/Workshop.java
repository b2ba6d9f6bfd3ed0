package dev.lpips.tools.lite;

import dev.lpips.model.Backbone;
import dev.lpips.model.Model;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.tools.lite.evaluate.Examination;
import dev.lpips.tools.lite.evaluate.GoldenUpdates;
import dev.lpips.tools.lite.pairs.PairGroups;
import dev.lpips.tools.lite.pairs.Photos;
import dev.lpips.tools.lite.teacher.Generation;
import dev.lpips.tools.lite.teacher.PairSet;
import dev.lpips.tools.lite.teacher.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What training and evaluating have in common: the folders, the teacher, sets of pairs, and tables of results. */
final class Workshop {

    static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Folders folders;
    private final Path report;
    private final Model teacher;
    private final List<String> results = new ArrayList<>();

    /**
     * Opens a workshop.
     *
     * @param report the file that tables go to, one after the other
     */
    Workshop(Folders folders, Path report) throws IOException {
        this.folders = folders;
        this.report = report;
        this.teacher = ModelStore.inHome(folders.home()).find(ModelName.of(Backbone.ALEX));
        Files.createDirectories(folders.work());
    }

    Folders folders() {
        return folders;
    }

    Model teacher() {
        return teacher;
    }

    /** Returns a set of pairs with the teacher's distances; what of it is in its folder already is not made again. */
    List<Shard> generate(String name, PairSet set) throws IOException, InterruptedException, ExecutionException {
        Path folder = folders.shards(name);
        new Generation(new PairGroups(Photos.in(folders.photos())), teacher.read(), folder)
                .write(set, THREADS, System.out::println);
        return Shard.openAll(folder);
    }

    /** Reports how a model agrees with the teacher on a set. */
    void examine(String name, List<Shard> shards, byte[] model) throws IOException {
        report(Examination.table(name, shards, model));
    }

    /** Reports how a model agrees with the teacher on goldens that real projects changed, if there are any. */
    void examineUpdates(byte[] model) throws IOException {
        if (folders.updates().isPresent()) {
            report(GoldenUpdates.table(folders.updates().get(), teacher.read(), model));
        }
    }

    private void report(List<String> table) throws IOException {
        table.forEach(System.out::println);
        results.addAll(table);
        results.add("");
        Files.write(report, results);
    }
}
