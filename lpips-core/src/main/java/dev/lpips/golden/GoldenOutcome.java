package dev.lpips.golden;

import dev.lpips.Verdict;
import dev.lpips.image.Pixels;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of one golden check. A value: whoever wants a failure throws it.
 *
 * <p>{@link #fold} stands for an exhaustive switch.
 */
public sealed interface GoldenOutcome {

    /** Returns the golden's name. */
    GoldenName name();

    /** Returns the golden's file, which need not exist. */
    Path file();

    /** Returns the picture that was checked. */
    Pixels actual();

    /** Returns the variant of the golden that was used, see {@link GoldenVariants}; empty if it was the plain one. */
    default Optional<String> variant() {
        return variant(name(), file());
    }

    /** Returns which variant of a golden a file is; empty if it is the plain one. */
    static Optional<String> variant(GoldenName name, Path file) {
        String fileName = String.valueOf(file.getFileName());
        String stem = name.segments().get(name.segments().size() - 1) + "@";
        return fileName.startsWith(stem) && fileName.endsWith(".png")
                ? Optional.of(fileName.substring(stem.length(), fileName.length() - ".png".length()))
                : Optional.empty();
    }

    /** Answers with the function of the case at hand. */
    <T> T fold(
            Function<? super Verified, ? extends T> onVerified,
            Function<? super Missing, ? extends T> onMissing,
            Function<? super Recorded, ? extends T> onRecorded);

    /** Tells whether the check holds: the golden was there before this run, and the picture matches it. */
    default boolean isPass() {
        return fold(verified -> verified.verdict().isMatch(), missing -> false, recorded -> false);
    }

    /**
     * The golden was there, and the picture was judged against it. The verdict may be a mismatch.
     *
     * @param name the golden's name
     * @param file the golden's file
     * @param reference the golden
     * @param actual the picture that was checked
     * @param verdict how the two compare
     */
    record Verified(GoldenName name, Path file, Pixels reference, Pixels actual, Verdict verdict)
            implements GoldenOutcome {
        @Override
        public <T> T fold(
                Function<? super Verified, ? extends T> onVerified,
                Function<? super Missing, ? extends T> onMissing,
                Function<? super Recorded, ? extends T> onRecorded) {
            return onVerified.apply(this);
        }
    }

    /**
     * There is no golden, and none was written.
     *
     * @param name the golden's name
     * @param file where it would be recorded
     * @param actual the picture that was to be checked
     */
    record Missing(GoldenName name, Path file, Pixels actual) implements GoldenOutcome {
        @Override
        public <T> T fold(
                Function<? super Verified, ? extends T> onVerified,
                Function<? super Missing, ? extends T> onMissing,
                Function<? super Recorded, ? extends T> onRecorded) {
            return onMissing.apply(this);
        }
    }

    /**
     * The golden was written in this run, so there is nothing the picture could be held against: not a pass.
     *
     * @param name the golden's name
     * @param file the golden's file
     * @param actual the picture that was checked, which is the golden now, or matches the one recorded earlier
     * @param reason why it was written
     * @param previous how the picture compared with the golden it replaced; empty if there was none, or nobody asked
     */
    record Recorded(GoldenName name, Path file, Pixels actual, Reason reason, Optional<Verdict> previous)
            implements GoldenOutcome {
        @Override
        public <T> T fold(
                Function<? super Verified, ? extends T> onVerified,
                Function<? super Missing, ? extends T> onMissing,
                Function<? super Recorded, ? extends T> onRecorded) {
            return onRecorded.apply(this);
        }
    }

    /** Why a golden was recorded. */
    enum Reason {
        /** There was none. */
        MISSING,
        /** The picture did not match it. */
        MISMATCH,
        /** Its pixels were not those of the picture; how close they look was not asked. */
        PIXELS_DIFFER,
        /** An earlier check of this run wrote it. This one matches it and wrote nothing. */
        EARLIER_IN_THIS_RUN
    }
}
