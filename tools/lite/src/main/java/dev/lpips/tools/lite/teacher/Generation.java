package dev.lpips.tools.lite.teacher;

import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.Pixels;
import dev.lpips.tools.lite.pairs.Content;
import dev.lpips.tools.lite.pairs.PairGroup;
import dev.lpips.tools.lite.pairs.PairGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Draws pairs, asks the teacher about them, and writes shards. A shard depends on its number alone, so a run that was cut
 * off goes on where it stopped, and a longer run begins with the shards of a shorter one.
 */
public final class Generation {

    private static final int SEEDS_PER_SHARD = 1000;

    private final PairGroups pairs;
    private final byte[] teacher;
    private final Path folder;

    /**
     * Prepares a run.
     *
     * @param teacher the ONNX model whose distances are learned
     * @param folder where shards go
     */
    public Generation(PairGroups pairs, byte[] teacher, Path folder) {
        this.pairs = pairs;
        this.teacher = teacher.clone();
        this.folder = folder;
    }

    /** Writes the shards of a set that are not there yet. */
    public void write(PairSet set, int threads, Consumer<String> progress)
            throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (PerceptualEngine engine = Engines.open(teacher)) {
            List<Future<Path>> running = new ArrayList<>();
            for (int number = 0; number < set.shards(); number++) {
                Path file = Shard.file(folder, set.name(number));
                if (!Files.exists(file)) {
                    int shard = number;
                    running.add(workers.submit(() -> {
                        Shard.write(file, groups(set, shard, new Teacher(engine)));
                        return file;
                    }));
                }
            }
            for (Future<Path> each : running) {
                progress.accept("wrote " + each.get());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private List<LabelledGroup> groups(PairSet set, int number, Teacher asked) {
        List<LabelledGroup> groups = new ArrayList<>();
        int side = set.side(number);
        for (int i = 0; i < set.groups(number); i++) {
            Content content = set.content(number, i);
            long seed = (long) number * SEEDS_PER_SHARD + i;
            PairGroup group = pairs.group(set.split(), content, seed, side, set.variants());
            groups.add(asked.label(content.number(), side, set.variants(), planes(group)));
        }
        return groups;
    }

    private static byte[] planes(PairGroup group) {
        List<Pixels> pictures = new ArrayList<>();
        pictures.add(group.reference());
        group.variants().forEach(variant -> pictures.add(variant.picture()));
        int area = group.reference().size().area();
        byte[] planes = new byte[pictures.size() * 3 * area];
        int position = 0;
        for (Pixels picture : pictures) {
            int[] colours = picture.toArgb();
            for (int shift = 16; shift >= 0; shift -= 8) {
                for (int colour : colours) {
                    planes[position++] = (byte) (colour >> shift);
                }
            }
        }
        return planes;
    }
}
