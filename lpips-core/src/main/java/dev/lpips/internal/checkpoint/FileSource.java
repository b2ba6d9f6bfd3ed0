package dev.lpips.internal.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a file. */
final class FileSource implements ByteSource {

    private final Path file;
    private final FileChannel channel;

    private FileSource(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FileSource open(Path file) throws IOException {
        return new FileSource(file, FileChannel.open(file));
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public ByteBuffer read(long position, int count) throws IOException {
        // Before the buffer is made: a count of gigabytes may be a lie of the file.
        ByteSource.requireInside(position, count, channel.size());
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the file ended while it was read");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
