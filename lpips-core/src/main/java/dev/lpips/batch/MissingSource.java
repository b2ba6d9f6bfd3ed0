package dev.lpips.batch;

import java.util.Optional;

/** A picture that is not there. */
record MissingSource(String location) implements PictureSource {

    @Override
    public Optional<byte[]> read() {
        return Optional.empty();
    }
}
