package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class UnpackedLibraryTest {

    private static final byte[] LIBRARY = "machine code".repeat(1000).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Path kept;
    private URL resource;

    @BeforeEach
    void jar() throws IOException {
        kept = folder.resolve("native");
        Path jar = folder.resolve("onnxruntime.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("native/libonnxruntime.so"));
            zip.write(LIBRARY);
            zip.closeEntry();
        }
        resource = url("jar:" + jar.toUri() + "!/native/libonnxruntime.so");
    }

    @Test
    void is_unpacked_for_this_user_alone_and_not_again() throws IOException {
        Path first = UnpackedLibrary.in(kept, resource).orElseThrow();
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(first, longAgo);

        assertThat(UnpackedLibrary.in(kept, resource)).contains(first);
        assertThat(first).hasBinaryContent(LIBRARY).isExecutable();
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(longAgo);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_damaged_or_truncated_file_is_unpacked_again() throws IOException {
        Path file = UnpackedLibrary.in(kept, resource).orElseThrow();
        byte[] damaged = LIBRARY.clone();
        damaged[777] ^= 1;

        for (byte[] content : new byte[][] {damaged, new byte[0]}) {
            Files.write(file, content);

            assertThat(UnpackedLibrary.in(kept, resource)).contains(file);
            assertThat(file).hasBinaryContent(LIBRARY);
        }
    }

    @Test
    void what_others_may_change_or_nobody_may_execute_is_not_loaded() throws IOException {
        Path file = UnpackedLibrary.in(kept, resource).orElseThrow();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(UnpackedLibrary.in(kept, resource)).isEmpty();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(UnpackedLibrary.in(kept, resource)).isEmpty();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(UnpackedLibrary.in(kept, resource)).isEmpty();
    }

    @Test
    void without_a_jar_or_a_folder_that_can_be_made_there_is_none() throws IOException {
        Path exploded = Files.write(folder.resolve("libonnxruntime.so"), LIBRARY);
        Path occupied = Files.createFile(folder.resolve("occupied"));

        assertThat(UnpackedLibrary.in(kept, url(exploded.toUri().toString()))).isEmpty();
        assertThat(UnpackedLibrary.in(occupied, resource)).isEqualTo(Optional.empty());
    }

    private static URL url(String text) throws MalformedURLException {
        return URI.create(text).toURL();
    }
}
