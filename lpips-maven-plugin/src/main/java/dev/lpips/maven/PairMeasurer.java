package dev.lpips.maven;

import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.image.ImageFiles;
import dev.lpips.image.PicturePair;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.UnreadableImageException;
import dev.lpips.maven.Measurement.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures one pair of files, and turns whatever is wrong with it into a status. */
final class PairMeasurer {

    private final Lpips lpips;

    PairMeasurer(Lpips lpips) {
        this.lpips = lpips;
    }

    Measurement measure(PicturePair pair) {
        List<String> missing = new ArrayList<>();
        for (Path file : List.of(pair.reference(), pair.actual())) {
            if (!Files.exists(file)) {
                missing.add("there is no " + file);
            }
        }
        if (!missing.isEmpty()) {
            return failed(pair, Status.MISSING, Optional.empty(), 0, String.join("; ", missing));
        }
        return decode(pair);
    }

    private Measurement decode(PicturePair pair) {
        long start = System.nanoTime();
        List<String> reasons = new ArrayList<>();
        Pixels reference = read(pair.reference(), reasons);
        Pixels actual = read(pair.actual(), reasons);
        double decodeMillis = millisSince(start);
        if (reference == null || actual == null) {
            Optional<PixelSize> size =
                    Optional.ofNullable(reference == null ? actual : reference).map(Pixels::size);
            return failed(pair, Status.UNREADABLE, size, decodeMillis, String.join("; ", reasons));
        }
        if (!reference.size().equals(actual.size())) {
            String reason = "reference is %s, actual is %s".formatted(reference.size(), actual.size());
            return failed(pair, Status.SIZE_MISMATCH, Optional.of(reference.size()), decodeMillis, reason);
        }
        return evaluate(pair, reference, actual, decodeMillis);
    }

    private Measurement evaluate(PicturePair pair, Pixels reference, Pixels actual, double decodeMillis) {
        long start = System.nanoTime();
        Comparison comparison = lpips.compare(reference, actual);
        double evaluateMillis = millisSince(start);
        Status status = comparison.evaluatedFraction() == 0 ? Status.IDENTICAL : Status.COMPARED;
        return new Measurement(
                pair,
                lpips.model(),
                status,
                Optional.of(comparison.size()),
                Optional.of(comparison),
                decodeMillis,
                evaluateMillis,
                "");
    }

    private Measurement failed(
            PicturePair pair, Status status, Optional<PixelSize> size, double decodeMillis, String reason) {
        return new Measurement(pair, lpips.model(), status, size, Optional.empty(), decodeMillis, 0, reason);
    }

    private static @Nullable Pixels read(Path file, List<String> reasons) {
        try {
            return ImageFiles.read(file);
        } catch (UnreadableImageException e) {
            reasons.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
