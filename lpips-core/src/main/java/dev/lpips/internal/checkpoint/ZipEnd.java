package dev.lpips.internal.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where the directory of a zip file lies, as its last bytes tell (APPNOTE.TXT 4.3.14 to 4.3.16). There must be one answer: readers
 * that search backwards and readers that search forwards find different ends in a file with a comment, so there may be none, and nothing
 * may lie between the directory and the end.
 *
 * @param position where the directory begins
 * @param bytes its length
 * @param entries how many entries it has
 */
record ZipEnd(long position, int bytes, int entries) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int BYTES = 22;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int LARGE_SIGNATURE = 0x06064b50;
    private static final int LARGE_BYTES = 56;
    private static final int FULL_SHORT = 0xffff;
    private static final long FULL_INT = 0xffffffffL;

    /** Far more than a network has tensors; a directory is read as a whole. */
    private static final int LARGEST_DIRECTORY = 16 << 20;

    static ZipEnd find(ByteSource source) throws IOException, MalformedCheckpointException {
        long size = source.size();
        require(size >= BYTES, "it is too short for a zip file");
        ByteBuffer end = source.read(size - BYTES, BYTES).order(ByteOrder.LITTLE_ENDIAN);
        require(end.getInt(0) == SIGNATURE, "it does not end as a zip file ends: it is cut off, or something follows");
        require(end.getInt(4) == 0, "it is one of several parts of a zip file");
        int entries = Short.toUnsignedInt(end.getShort(10));
        long bytes = Integer.toUnsignedLong(end.getInt(12));
        long position = Integer.toUnsignedLong(end.getInt(16));
        require(end.getShort(8) == end.getShort(10) && end.getShort(20) == 0, "the end of its directory is damaged");
        long follows = size - BYTES;
        if (follows >= LOCATOR_BYTES + LARGE_BYTES) {
            ByteBuffer locator =
                    source.read(follows - LOCATOR_BYTES, LOCATOR_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            if (locator.getInt(0) == LOCATOR_SIGNATURE) {
                ZipEnd large = large(source, locator, follows - LOCATOR_BYTES - LARGE_BYTES);
                require(
                        (entries == FULL_SHORT || entries == large.entries)
                                && (bytes == FULL_INT || bytes == large.bytes)
                                && (position == FULL_INT || position == large.position),
                        "it has two directories");
                return large;
            }
        }
        return checked(position, bytes, entries, follows);
    }

    private static ZipEnd large(ByteSource source, ByteBuffer locator, long position)
            throws IOException, MalformedCheckpointException {
        require(locator.getLong(8) == position, "the end of its directory is damaged");
        ByteBuffer end = source.read(position, LARGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long entries = end.getLong(32);
        require(
                end.getInt(0) == LARGE_SIGNATURE
                        && end.getLong(4) == LARGE_BYTES - 12
                        && end.getLong(16) == 0
                        && end.getLong(24) == entries
                        && entries >= 0
                        && entries <= LARGEST_DIRECTORY,
                "the end of its directory is damaged");
        return checked(end.getLong(48), end.getLong(40), (int) entries, position);
    }

    private static ZipEnd checked(long position, long bytes, int entries, long follows)
            throws MalformedCheckpointException {
        require(bytes >= 0 && bytes <= LARGEST_DIRECTORY, "its directory has more than 16 MiB");
        require(position >= 0 && position == follows - bytes, "its directory is not where its end looks for it");
        return new ZipEnd(position, (int) bytes, entries);
    }

    private static void require(boolean holds, String fault) throws MalformedCheckpointException {
        if (!holds) {
            throw new MalformedCheckpointException(fault);
        }
    }
}
