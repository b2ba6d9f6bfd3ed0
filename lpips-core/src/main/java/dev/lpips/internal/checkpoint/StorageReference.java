package dev.lpips.internal.checkpoint;

import java.util.Locale;

/**
 * A pickle's word for a piece of raw memory kept outside it. The device it was saved on does not matter: the bytes are
 * the same.
 *
 * @param type what the elements are
 * @param key its name in the file
 * @param elements how many
 */
record StorageReference(ElementType type, String key, long elements) {

    StorageReference {
        if (elements < 0 || elements > Integer.MAX_VALUE / type.bytes()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "storage %s of %d elements", key, elements));
        }
    }

    int byteCount() {
        return Math.toIntExact(elements * type.bytes());
    }
}
