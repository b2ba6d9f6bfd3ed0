package example.audio;

/** What can be wrong with the melody: {@code mvn verify -Daudio.plant=note}, {@code click} or {@code timbre}. */
public enum Change {
    NONE,
    /** One note is a semitone too high. */
    NOTE,
    /** Three samples are far off. */
    CLICK,
    /** A reed plays what the flute should. */
    TIMBRE
}
