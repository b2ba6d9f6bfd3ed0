package example.video;

/** What can be wrong with the video: {@code mvn verify -Dvideo.plant=black}, {@code dropped}, {@code stuck} or {@code flicker}. */
public enum Fault {
    NONE,
    /** One frame is black. */
    BLACK,
    /** One frame is missing. */
    DROPPED,
    /** One frame is shown twice, and the one after it never. */
    STUCK,
    /** Every other frame is a little brighter. */
    FLICKER
}
