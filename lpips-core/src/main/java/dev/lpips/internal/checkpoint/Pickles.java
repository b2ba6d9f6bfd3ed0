package dev.lpips.internal.checkpoint;

import java.math.BigInteger;

/** How values of a pickle are kept: integers as BigInteger, tuples and lists as List, None as {@link #NONE}. */
final class Pickles {

    static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "None";
        }
    };

    private Pickles() {}

    static long toLong(Object value) throws MalformedCheckpointException {
        if (value instanceof BigInteger number && number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        throw new MalformedCheckpointException("a number was expected, but found " + value);
    }
}
