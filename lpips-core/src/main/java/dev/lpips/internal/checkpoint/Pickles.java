package dev.lpips.internal.checkpoint;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** How values of a pickle are kept: integers as BigInteger, tuples and lists as List, None as {@link #NONE}. */
final class Pickles {

    static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "None";
        }
    };

    private static final int LONGEST = 80;

    private Pickles() {}

    static long toLong(Object value) throws MalformedCheckpointException {
        if (value instanceof BigInteger number && number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        throw new MalformedCheckpointException("a number was expected, but found " + describe(value));
    }

    /** Sets a key of a dictionary: a text or a number, since hashing a pickled list may never end. */
    static void put(Map<Object, Object> map, Object key, Object value) throws MalformedCheckpointException {
        if (!(key instanceof String) && !(key instanceof BigInteger)) {
            throw new MalformedCheckpointException(
                    "its pickle has a dictionary with %s as a key".formatted(describe(key)));
        }
        map.put(key, value);
    }

    /** Says what a value is without unfolding it: a pickled list may contain itself, or double with every level. */
    static String describe(Object value) {
        if (value instanceof List<?> list) {
            return "a tuple or list of " + list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return "a dictionary of " + map.size();
        }
        if (value instanceof TensorView || value instanceof PickledParameter) {
            return "a tensor";
        }
        if (value instanceof StorageReference || value instanceof PickleGlobal) {
            return "a part of a tensor";
        }
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
