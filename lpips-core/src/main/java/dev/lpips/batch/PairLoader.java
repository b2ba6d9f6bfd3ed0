package dev.lpips.batch;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one pair, and turns whatever is wrong with it into a value. */
final class PairLoader {

    private final PicturePair pair;
    private final long start = System.nanoTime();
    private final List<String> missing = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    PairLoader(PicturePair pair) {
        this.pair = pair;
    }

    LoadedPair load() {
        byte[] reference = bytes(pair.reference());
        byte[] actual = bytes(pair.actual());
        if (!missing.isEmpty()) {
            return new LoadedPair.Missing(pair, String.join("; ", missing));
        }
        LoadedPair decoded = decode(reference, actual);
        return Arrays.equals(reference, actual)
                ? decoded.fold(
                        both -> new LoadedPair.SameBytes(pair, both.reference().size(), both.millis()),
                        Function.identity(),
                        Function.identity(),
                        Function.identity())
                : decoded;
    }

    private LoadedPair decode(byte @Nullable [] referenceBytes, byte @Nullable [] actualBytes) {
        Pixels reference = pixels(referenceBytes, pair.reference());
        Pixels actual = reference != null && Arrays.equals(referenceBytes, actualBytes)
                ? reference
                : pixels(actualBytes, pair.actual());
        if (reference == null || actual == null) {
            Optional<PixelSize> size =
                    Optional.ofNullable(reference == null ? actual : reference).map(Pixels::size);
            return new LoadedPair.Unreadable(pair, size, String.join("; ", reasons), millis());
        }
        return new LoadedPair.Decoded(pair, reference, actual, millis());
    }

    private byte @Nullable [] bytes(PictureSource source) {
        try {
            Optional<byte[]> bytes = source.read();
            if (bytes.isEmpty()) {
                missing.add("there is no " + source.location());
            }
            return bytes.orElse(null);
        } catch (UnreadableImageException e) {
            reasons.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Pixels pixels(byte @Nullable [] bytes, PictureSource source) {
        if (bytes == null) {
            return null;
        }
        try {
            return ImageFiles.decode(bytes, source.location());
        } catch (UnreadableImageException e) {
            reasons.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private double millis() {
        return (System.nanoTime() - start) / 1e6;
    }
}
