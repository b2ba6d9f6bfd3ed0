package dev.lpips.gate;

/**
 * Receives what a gate finds, as it finds it: the log of a build.
 *
 * @since 0.1.0
 */
public interface GateListener {

    /** Receives the message of a failed check. */
    void failed(String message);

    /** Receives a message about something that does not fail the build. */
    void noted(String message);

    /**
     * Hears that one more check was made.
     *
     * @param done how many are made
     * @param all how many there are
     */
    default void progressed(int done, int all) {}
}
