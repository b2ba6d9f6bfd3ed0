package dev.lpips.batch;

import dev.lpips.image.io.ImageFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A picture in a file. */
record FileSource(Path file) implements PictureSource {

    @Override
    public String location() {
        return file.toString();
    }

    @Override
    public Optional<byte[]> read() {
        return Files.exists(file) ? Optional.of(ImageFiles.readBytes(file)) : Optional.empty();
    }
}
