package dev.lpips.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lpips.ChildJvm;
import dev.lpips.ComparisonFixtures;
import dev.lpips.image.Pixels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ManyProcessesIT {

    private static final GoldenName NAME = new GoldenName("Crowd/one");
    private static final int KILLS = 100;
    private static final int MOST_KILLS = 500;
    private static final int AT_A_TIME = 4;

    @TempDir
    Path folder;

    @Test
    void a_hundred_recordings_that_are_killed_leave_the_whole_old_golden_or_the_whole_new_one() throws Exception {
        GoldenStore store = GoldenStore.at(folder.resolve("goldens"));
        List<Pixels> whole = List.of(ScribbledPictures.of(1), ScribbledPictures.of(2));
        store.write(NAME, whole.get(0));
        ExecutorService killers = Executors.newFixedThreadPool(AT_A_TIME);

        List<Future<Pixels>> found = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            int seed = i;
            found.add(killers.submit(() -> killWhileRecording(store, new Random(seed).nextInt(20))));
        }

        killers.shutdown();
        for (Future<Pixels> golden : found) {
            assertThat(whole).contains(golden.get());
        }
        // Where other processes keep the recorders waiting, a hundred kills may all hit them between two writes.
        for (int i = KILLS; i < MOST_KILLS && abandoned().isEmpty(); i++) {
            assertThat(whole).contains(killWhileRecording(store, new Random(i).nextInt(20)));
        }
        assertThat(store.names()).containsExactly(NAME);
        // Otherwise no kill hit a write, and nothing was shown.
        assertThat(abandoned()).isNotEmpty();
    }

    private Pixels killWhileRecording(GoldenStore store, int milliseconds) throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(EndlessRecorder.class, store.root(), NAME)) {
            assertThat(child.line()).isEqualTo("recording");
            Thread.sleep(milliseconds);
            child.kill();
        }
        return store.read(NAME).orElseThrow();
    }

    @Test
    void what_a_killed_recording_left_is_removed_when_it_is_surely_nobodys() throws IOException {
        GoldenStore store = GoldenStore.at(folder.resolve("goldens"));
        store.write(NAME, ScribbledPictures.of(1));
        Path old = Files.writeString(store.file(NAME).resolveSibling(".lpips-old.tmp"), "half");
        Path young = Files.writeString(store.file(NAME).resolveSibling(".lpips-young.tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        store.write(NAME, ScribbledPictures.of(2));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void four_processes_of_eight_threads_record_one_of_thirty_two_pictures_once_and_pass_none() throws Exception {
        Path root = folder.resolve("goldens");
        ExecutorService threads = Executors.newFixedThreadPool(4);

        List<Callable<List<String>>> forks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int first = 100 + 8 * i;
            forks.add(() -> {
                try (ChildJvm child =
                        ChildJvm.start(CrowdOfRecorders.class, root, folder.resolve("run.ledger"), first)) {
                    return child.lines();
                }
            });
        }
        List<String> lines = new ArrayList<>();
        for (Future<List<String>> fork : threads.invokeAll(forks)) {
            lines.addAll(fork.get());
        }

        threads.shutdown();
        assertThat(lines).hasSize(32).allMatch(line -> line.endsWith(" false"));
        String recorded = lines.stream()
                .filter(line -> line.startsWith("MISSING "))
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
        assertThat(recorded).matches("MISSING \\d+ false");
        int seed = Integer.parseInt(recorded.split(" ")[1]);
        assertThat(GoldenStore.at(root).read(NAME)).contains(ComparisonFixtures.plain(40, 30, seed));
        assertThat(abandoned()).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_disk_that_takes_no_more_leaves_the_old_golden_and_nothing_beside_it() throws Exception {
        GoldenStore store = GoldenStore.at(folder.resolve("goldens"));
        store.write(NAME, ScribbledPictures.of(1));

        // No file of this process may have more than 8 KiB, and the picture has ten times that.
        List<String> limited = List.of("bash", "-c", "ulimit -f 8 && exec \"$@\"", "bash");
        try (ChildJvm child = ChildJvm.start(limited, OneRecording.class, store.root(), NAME)) {
            assertThat(child.lines())
                    .singleElement()
                    .asString()
                    .startsWith("failed: Cannot write the golden " + store.file(NAME));
        }

        assertThat(store.read(NAME)).contains(ScribbledPictures.of(1));
        assertThat(abandoned()).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_read_only_folder_leaves_the_old_golden_even_to_an_administrator_who_gives_up_that_right() throws Exception {
        GoldenStore store = GoldenStore.at(folder.resolve("goldens"));
        store.write(NAME, ScribbledPictures.of(1));
        Path golden = store.file(NAME);
        assertThat(golden.getParent().toFile().setWritable(false)).isTrue();
        List<String> behind = Files.isWritable(golden.getParent()) ? withoutRights() : List.of();

        try (ChildJvm child = ChildJvm.start(behind, OneRecording.class, store.root(), NAME)) {
            assertThat(child.lines())
                    .singleElement()
                    .asString()
                    .startsWith("failed: Cannot write the golden " + golden)
                    .contains("denied");
        }

        assertThat(golden.getParent().toFile().setWritable(true)).isTrue();
        assertThat(store.read(NAME)).contains(ScribbledPictures.of(1));
        assertThat(abandoned()).isEmpty();
    }

    /** Of all an administrator may do, the child may not write where it is forbidden. */
    private static List<String> withoutRights() throws IOException, InterruptedException {
        List<String> command = List.of("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override");
        List<String> trial = new ArrayList<>(command);
        trial.add("true");
        boolean works = false;
        try {
            works = new ProcessBuilder(trial).start().waitFor() == 0;
        } catch (IOException e) {
            // There is no such command.
        }
        assumeThat(works)
                .as("the administrator may write anywhere, and nothing here takes that away: run as somebody else")
                .isTrue();
        return command;
    }

    private List<Path> abandoned() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
