package dev.lpips.batch;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final List<String> reasons = new ArrayList<>();

    private PairLoader(PicturePair pair) {
        this.pair = pair;
    }

    static LoadedPair load(PicturePair pair) {
        List<String> missing = new ArrayList<>();
        for (Path file : List.of(pair.reference(), pair.actual())) {
            if (!Files.exists(file)) {
                missing.add("there is no " + file);
            }
        }
        return missing.isEmpty()
                ? new PairLoader(pair).load()
                : new LoadedPair.Missing(pair, String.join("; ", missing));
    }

    private LoadedPair load() {
        byte[] reference = bytes(pair.reference());
        byte[] actual = bytes(pair.actual());
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

    private byte @Nullable [] bytes(Path file) {
        try {
            return ImageFiles.readBytes(file);
        } catch (UnreadableImageException e) {
            reasons.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Pixels pixels(byte @Nullable [] bytes, Path file) {
        if (bytes == null) {
            return null;
        }
        try {
            return ImageFiles.decode(bytes, file.toString());
        } catch (UnreadableImageException e) {
            reasons.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private double millis() {
        return (System.nanoTime() - start) / 1e6;
    }
}
