package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;

/** A number for each row or column of a picture: equal lines have equal ones, others hardly ever. */
final class LineDigests {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    private LineDigests() {}

    /** Returns the digests of all rows, each from a column to before another. */
    static long[] ofRows(Pixels picture, int left, int right) {
        long[] digests = new long[picture.height()];
        int[] row = new int[right - left];
        for (int y = 0; y < digests.length; y++) {
            picture.copyRow(y, left, row, row.length);
            long digest = SEED;
            for (int colour : row) {
                digest = mixed(digest, colour);
            }
            digests[y] = digest;
        }
        return digests;
    }

    /** Returns the digests of all columns, each from a row to before another. */
    static long[] ofColumns(Pixels picture, int top, int bottom) {
        long[] digests = new long[picture.width()];
        int[] row = new int[picture.width()];
        for (int y = top; y < bottom; y++) {
            picture.copyRow(y, row);
            for (int x = 0; x < row.length; x++) {
                digests[x] = mixed(digests[x], row[x]);
            }
        }
        return digests;
    }

    private static long mixed(long digest, int colour) {
        long mixed = (digest ^ colour) * FACTOR;
        return mixed ^ (mixed >>> 32);
    }
}
