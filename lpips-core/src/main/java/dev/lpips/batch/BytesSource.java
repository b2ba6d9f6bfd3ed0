package dev.lpips.batch;

import java.util.Optional;

/** A picture whose bytes were read already. Not a record: arrays have no equality that anybody means. */
final class BytesSource implements PictureSource {

    private final String location;
    private final byte[] bytes;

    BytesSource(String location, byte[] bytes) {
        this.location = location;
        this.bytes = bytes;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public Optional<byte[]> read() {
        return Optional.of(bytes);
    }
}
