package dev.lpips.evidence;

import java.util.Locale;

/** What a picture was compared with. */
public enum ReferenceKind {
    /** A stored picture, kept under a name. */
    GOLDEN,
    /** Any other picture. */
    REFERENCE;

    /** Returns the word for it in messages and file names. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
