package dev.lpips.samples.training.chance;

/** Which families a draw may meet. */
public enum Pool {
    /** Only what training may see. */
    KNOWN,
    /** What training may see, and as often what it never sees. */
    WITH_UNSEEN
}
