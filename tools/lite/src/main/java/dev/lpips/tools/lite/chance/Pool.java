package dev.lpips.tools.lite.chance;

/** Which families a draw may meet. */
public enum Pool {
    /** Only what a student on trial may see. */
    KNOWN,
    /** That, and as often what a student on trial never sees. */
    WITH_UNSEEN
}
