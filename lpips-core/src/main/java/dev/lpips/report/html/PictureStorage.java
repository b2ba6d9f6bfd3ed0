package dev.lpips.report.html;

/**
 * Where the pictures of a report are.
 *
 * @since 0.1.0
 */
public enum PictureStorage {
    /** In files beside the page. Evidence that the report lies beside is linked, other evidence is copied. */
    LINKED,

    /** In the page itself, as {@code data:} addresses: one file to send, with no folder to keep beside it. */
    INLINE
}
