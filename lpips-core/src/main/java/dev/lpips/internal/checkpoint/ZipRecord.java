package dev.lpips.internal.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One entry of a zip file as its directory has it (APPNOTE.TXT 4.3.12).
 *
 * @param name its name
 * @param flags its general purpose bits
 * @param method how it is kept: 0 as it is, 8 deflated
 * @param crc the CRC-32 of its content
 * @param packed the bytes that it takes
 * @param size the bytes of its content
 * @param position where its local header begins
 */
record ZipRecord(String name, int flags, int method, int crc, long packed, long size, long position) {

    private static final int SIGNATURE = 0x02014b50;
    private static final int BYTES = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int LARGE = 1;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final long FULL_INT = 0xffffffffL;

    /** Reads the next entry of a directory. */
    static ZipRecord next(ByteBuffer directory) throws MalformedCheckpointException {
        require(directory.remaining() >= BYTES, "its directory is cut off");
        ByteBuffer fixed = slice(directory, BYTES);
        require(fixed.getInt(0) == SIGNATURE, "its directory is damaged");
        int nameBytes = Short.toUnsignedInt(fixed.getShort(28));
        int extraBytes = Short.toUnsignedInt(fixed.getShort(30));
        int commentBytes = Short.toUnsignedInt(fixed.getShort(32));
        require(directory.remaining() >= nameBytes + extraBytes + commentBytes, "its directory is cut off");
        String name =
                StandardCharsets.ISO_8859_1.decode(slice(directory, nameBytes)).toString();
        ByteBuffer extra = slice(directory, extraBytes);
        slice(directory, commentBytes);
        Lengths lengths = Lengths.of(
                Integer.toUnsignedLong(fixed.getInt(24)),
                Integer.toUnsignedLong(fixed.getInt(20)),
                Integer.toUnsignedLong(fixed.getInt(42)),
                extra);
        return new ZipRecord(
                        name,
                        fixed.getShort(8),
                        fixed.getShort(10),
                        fixed.getInt(16),
                        lengths.packed,
                        lengths.size,
                        lengths.position)
                .checked();
    }

    /** Returns the first byte that cannot belong to this entry, as far as the directory tells. */
    long leastEnd() {
        return position + LOCAL_BYTES + name.length() + packed;
    }

    /**
     * Reads the local header.
     *
     * @return where the content begins
     * @throws MalformedCheckpointException if it is not the header of this entry: readers that go by the one would see another file
     *     than readers that go by the other
     */
    long content(ByteSource source) throws IOException, MalformedCheckpointException {
        ByteBuffer fixed = source.read(position, LOCAL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int nameBytes = Short.toUnsignedInt(fixed.getShort(26));
        int extraBytes = Short.toUnsignedInt(fixed.getShort(28));
        ByteBuffer rest =
                source.read(position + LOCAL_BYTES, nameBytes + extraBytes).order(ByteOrder.LITTLE_ENDIAN);
        String localName =
                StandardCharsets.ISO_8859_1.decode(slice(rest, nameBytes)).toString();
        boolean sizesFollow = (fixed.getShort(6) & SIZES_FOLLOW) != 0;
        Lengths lengths =
                Lengths.of(Integer.toUnsignedLong(fixed.getInt(22)), Integer.toUnsignedLong(fixed.getInt(18)), 0, rest);
        require(
                fixed.getInt(0) == LOCAL_SIGNATURE
                        && localName.equals(name)
                        && fixed.getShort(6) == flags
                        && fixed.getShort(8) == method
                        && isAlike(fixed.getInt(14), crc, sizesFollow)
                        && isAlike(lengths.packed, packed, sizesFollow)
                        && isAlike(lengths.size, size, sizesFollow),
                "its directory and the entry itself tell different things of \"%s\"".formatted(name));
        return position + LOCAL_BYTES + nameBytes + extraBytes;
    }

    /** What is only known when the content is written follows it, and is 0 before. */
    private static boolean isAlike(long local, long known, boolean sizesFollow) {
        return local == known || (sizesFollow && local == 0);
    }

    private ZipRecord checked() throws MalformedCheckpointException {
        require((flags & ENCRYPTED) == 0, "\"%s\" is encrypted".formatted(name));
        require(method == 0 || method == 8, "\"%s\" is packed in a way that PyTorch does not read".formatted(name));
        require(method != 0 || packed == size, "\"%s\" has two lengths".formatted(name));
        return this;
    }

    private static ByteBuffer slice(ByteBuffer buffer, int bytes) {
        ByteBuffer slice = buffer.slice(buffer.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + bytes);
        return slice;
    }

    private static void require(boolean holds, String fault) throws MalformedCheckpointException {
        if (!holds) {
            throw new MalformedCheckpointException(fault);
        }
    }

    /** Three lengths, each in 64 bits behind the name where 32 are too few. */
    private record Lengths(long size, long packed, long position) {

        static Lengths of(long size, long packed, long position, ByteBuffer extra) throws MalformedCheckpointException {
            if (size != FULL_INT && packed != FULL_INT && position != FULL_INT) {
                return new Lengths(size, packed, position);
            }
            ByteBuffer large = large(extra);
            return new Lengths(
                    size == FULL_INT ? next(large) : size,
                    packed == FULL_INT ? next(large) : packed,
                    position == FULL_INT ? next(large) : position);
        }

        private static long next(ByteBuffer large) throws MalformedCheckpointException {
            require(large.remaining() >= Long.BYTES, "its directory is cut off");
            long length = large.getLong();
            // Sums of a few of them must not overflow.
            require(length >= 0 && length <= Long.MAX_VALUE / 8, "its directory is damaged");
            return length;
        }

        private static ByteBuffer large(ByteBuffer extra) throws MalformedCheckpointException {
            while (extra.remaining() >= 4) {
                int id = Short.toUnsignedInt(extra.getShort());
                int bytes = Short.toUnsignedInt(extra.getShort());
                require(bytes <= extra.remaining(), "its directory is damaged");
                ByteBuffer field = slice(extra, bytes);
                if (id == LARGE) {
                    return field;
                }
            }
            throw new MalformedCheckpointException("its directory is damaged");
        }
    }
}
