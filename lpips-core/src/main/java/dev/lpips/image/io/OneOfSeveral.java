package dev.lpips.image.io;

import java.util.Locale;
import javax.imageio.IIOException;

/** A file is to be read as one picture, but holds more: those not seen would count as equal. */
final class OneOfSeveral extends IIOException {

    private static final long serialVersionUID = 1L;

    private OneOfSeveral(long count, String parts) {
        super(String.format(
                Locale.ROOT,
                "is more than one picture: 1 of %d %s read, and the others would count as equal."
                        + " Compare all of them, as a sequence: Frames.of(file), or in tests assertThatFrames(file)",
                count,
                parts));
    }

    /** @param count more than 1 */
    static OneOfSeveral frames(long count) {
        return new OneOfSeveral(count, "frames");
    }

    /** @param count more than 1 */
    static OneOfSeveral pages(long count) {
        return new OneOfSeveral(count, "pages");
    }
}
