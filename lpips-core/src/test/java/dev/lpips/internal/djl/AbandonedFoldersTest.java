package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedFoldersTest {

    @TempDir
    Path temporary;

    @Test
    void are_removed_if_they_are_empty_old_and_of_onnx_runtime() throws IOException {
        Path abandoned = folder("onnxruntime-java1", Duration.ofHours(2));
        Path young = folder("onnxruntime-java2", Duration.ofMinutes(59));
        Path others = folder("something-else", Duration.ofHours(2));
        Path used = Files.createDirectory(temporary.resolve("onnxruntime-java3"));
        Files.createFile(used.resolve("libonnxruntime.so"));
        age(used, Duration.ofHours(2));

        AbandonedFolders.remove(temporary);

        assertThat(abandoned).doesNotExist();
        assertThat(young).exists();
        assertThat(others).exists();
        assertThat(used).isNotEmptyDirectory();
    }

    private Path folder(String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        age(folder, age);
        return folder;
    }

    private static void age(Path folder, Duration age) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
