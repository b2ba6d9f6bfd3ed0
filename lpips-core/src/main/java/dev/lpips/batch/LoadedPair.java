package dev.lpips.batch;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the two pictures of a pair turned out to be.
 *
 * <p>{@link #fold} stands for an exhaustive switch.
 */
public sealed interface LoadedPair {

    /**
     * Reads and decodes a pair on the calling thread.
     *
     * @return what it holds; whatever is wrong with it is a value too
     * @since 0.1.0
     */
    static LoadedPair of(PicturePair pair) {
        return new PairLoader(pair).load();
    }

    /** Returns the pair. */
    PicturePair pair();

    /** Returns how long reading and decoding took, in milliseconds. */
    double millis();

    /** Answers with the function of the case at hand. */
    <T> T fold(
            Function<? super Decoded, ? extends T> onDecoded,
            Function<? super SameBytes, ? extends T> onSameBytes,
            Function<? super Unreadable, ? extends T> onUnreadable,
            Function<? super Missing, ? extends T> onMissing);

    /**
     * Both files are pictures.
     *
     * @param pair the pair
     * @param reference the reference
     * @param actual the actual picture, maybe of another size
     * @param millis how long reading and decoding took
     */
    record Decoded(PicturePair pair, Pixels reference, Pixels actual, double millis) implements LoadedPair {
        @Override
        public <T> T fold(
                Function<? super Decoded, ? extends T> onDecoded,
                Function<? super SameBytes, ? extends T> onSameBytes,
                Function<? super Unreadable, ? extends T> onUnreadable,
                Function<? super Missing, ? extends T> onMissing) {
            return onDecoded.apply(this);
        }
    }

    /**
     * Both files have the same bytes, which were decoded once: they are a picture, and both files show the same.
     *
     * @param pair the pair
     * @param size the size of the picture
     * @param millis how long reading and decoding took
     */
    record SameBytes(PicturePair pair, PixelSize size, double millis) implements LoadedPair {
        @Override
        public <T> T fold(
                Function<? super Decoded, ? extends T> onDecoded,
                Function<? super SameBytes, ? extends T> onSameBytes,
                Function<? super Unreadable, ? extends T> onUnreadable,
                Function<? super Missing, ? extends T> onMissing) {
            return onSameBytes.apply(this);
        }
    }

    /**
     * At least one file is no picture that can be read.
     *
     * @param pair the pair
     * @param size the size of the reference if that can be read, else of the actual picture if that can
     * @param reason what is wrong, with the names of the files
     * @param millis how long reading and decoding took
     */
    record Unreadable(PicturePair pair, Optional<PixelSize> size, String reason, double millis) implements LoadedPair {
        @Override
        public <T> T fold(
                Function<? super Decoded, ? extends T> onDecoded,
                Function<? super SameBytes, ? extends T> onSameBytes,
                Function<? super Unreadable, ? extends T> onUnreadable,
                Function<? super Missing, ? extends T> onMissing) {
            return onUnreadable.apply(this);
        }
    }

    /**
     * At least one file does not exist.
     *
     * @param pair the pair
     * @param reason which
     */
    record Missing(PicturePair pair, String reason) implements LoadedPair {
        @Override
        public double millis() {
            return 0;
        }

        @Override
        public <T> T fold(
                Function<? super Decoded, ? extends T> onDecoded,
                Function<? super SameBytes, ? extends T> onSameBytes,
                Function<? super Unreadable, ? extends T> onUnreadable,
                Function<? super Missing, ? extends T> onMissing) {
            return onMissing.apply(this);
        }
    }
}
