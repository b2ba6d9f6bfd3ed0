package dev.lpips.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicWriteTest {

    @TempDir
    Path folder;

    @Test
    void replaces_a_file_and_leaves_nothing_beside_it() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");

        AtomicWrite.to(target, "new".getBytes());

        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void leaves_the_target_as_it_was_and_no_temporary_file_when_the_move_fails() throws IOException {
        Path target = Files.createDirectories(folder.resolve("a.txt/occupied")).getParent();

        assertThatThrownBy(() -> AtomicWrite.to(target, new byte[] {1})).isInstanceOf(IOException.class);

        assertThat(target).isDirectory();
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void names_the_folder_that_refuses_and_not_the_temporary_file() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> AtomicWrite.to(missing.resolve("a.txt"), new byte[] {1}))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
    }

    @Test
    void lets_others_read_the_file_as_the_process_normally_would() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path ordinary = Files.write(folder.resolve("ordinary"), new byte[] {1});

        AtomicWrite.to(folder.resolve("ours"), new byte[] {1});

        assertThat(Files.getPosixFilePermissions(folder.resolve("ours")))
                .isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void never_shows_half_a_file_to_a_reader() throws Exception {
        Path target = folder.resolve("a.bin");
        List<byte[]> contents = IntStream.range(0, 4)
                .mapToObj(i -> new String(new char[100_000])
                        .replace('\0', (char) ('a' + i))
                        .getBytes())
                .toList();
        AtomicWrite.to(target, contents.get(0));
        ExecutorService threads = Executors.newFixedThreadPool(4);

        List<Future<?>> writers = contents.stream()
                .<Future<?>>map(content -> threads.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        AtomicWrite.to(target, content);
                    }
                    return null;
                }))
                .toList();
        for (int i = 0; i < 100; i++) {
            byte[] seen = Files.readAllBytes(target);
            assertThat(contents).anySatisfy(content -> assertThat(seen).isEqualTo(content));
        }

        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        assertThat(folder.toFile().list()).containsExactly("a.bin");
    }
}
