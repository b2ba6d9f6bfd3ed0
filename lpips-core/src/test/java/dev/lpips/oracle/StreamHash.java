package dev.lpips.oracle;

/** Numbers in [0, 1) that any language can regenerate: a 32-bit integer hash of an index and a stream. */
final class StreamHash {

    private StreamHash() {}

    static double unit(long index, long stream) {
        int h = (int) (index * 2654435761L + stream * 40503L + 12345L);
        h ^= h >>> 16;
        h *= (int) 2246822519L;
        h ^= h >>> 13;
        h *= (int) 3266489917L;
        h ^= h >>> 16;
        return Integer.toUnsignedLong(h) / 4294967296.0;
    }
}
