package dev.lpips.tools.verdict;

import dev.lpips.image.Background;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Two pictures, and what a reviewer thinks of them.
 *
 * @param name what the pair is called
 * @param label what a reviewer thinks: "same" or "diff"; whatever else counts for nothing
 * @param kind what differs, such as {@code digit}; those that begin with {@code both-} are a change within rendering noise
 * @param page the page it was rendered from
 * @param reference the golden
 * @param actual the picture to judge
 */
record LabelledPair(String name, String label, String kind, String page, Path reference, Path actual) {

    /** Returns the group a table counts it in; transparent pictures are laid on white, as their labels were given. */
    Group group() {
        if (label.equals("same")) {
            return Group.SAME;
        }
        if (!label.equals("diff")) {
            return Group.DOUBT;
        }
        return kind.startsWith("both-") ? Group.BOTH : Group.DIFF;
    }

    Pixels readReference() {
        return ImageFiles.read(reference).over(Background.WHITE);
    }

    Pixels readActual() {
        return ImageFiles.read(actual).over(Background.WHITE);
    }

    /** What a verdict on a pair should be. */
    enum Group {
        /** Rendering noise: should pass. */
        SAME,
        /** A change: should fail. */
        DIFF,
        /** A change within rendering noise: should fail. */
        BOTH,
        /** Arguable: counts for nothing. */
        DOUBT;

        boolean isWrong(boolean passes) {
            return this != DOUBT && passes != (this == SAME);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
