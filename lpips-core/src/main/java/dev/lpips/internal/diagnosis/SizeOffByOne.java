package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row or column more or less, with the rest in its place: a fractional size that was rounded otherwise. */
final class SizeOffByOne implements CauseDetector {

    /** Strict, because a picture that was stretched by one pixel also lies nearly where it was. */
    private static final double MOST_LEFT = 1.0 / 32;

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        int wider = actual.width() - reference.width();
        int taller = actual.height() - reference.height();
        boolean offByOne = Math.max(Math.abs(wider), Math.abs(taller)) == 1;
        if (!offByOne) {
            return Optional.empty();
        }
        Aligned best = Stream.of(true, false)
                .flatMap(left -> Stream.of(true, false).map(top -> new Edges(wider, taller, left, top)))
                .map(edges -> align(reference, actual, edges))
                // Of equal ones the last: rounding takes from the far edges.
                .reduce((one, other) -> one.difference < other.difference ? one : other)
                .orElseThrow();
        double contrast = Samples.contrast(reference);
        return best.difference <= contrast * MOST_LEFT
                ? Samples.cause(best.edges.words(), "apart from that", contrast, best.difference)
                : Optional.empty();
    }

    private static Aligned align(Pixels reference, Pixels actual, Edges edges) {
        int width = Math.min(reference.width(), actual.width());
        int height = Math.min(reference.height(), actual.height());
        Pixels common = edges.ofReference(reference, width, height);
        double difference = Samples.meanDifference(
                common, (x, y) -> actual.argb(x + edges.skippedColumns(), y + edges.skippedRows()));
        return new Aligned(edges, difference);
    }

    private record Aligned(Edges edges, double difference) {}

    /**
     * Where the difference in size is taken up.
     *
     * @param wider by how many columns the actual picture is wider: -1, 0 or 1
     * @param taller by how many rows it is taller
     * @param left whether at the left, or else at the right
     * @param top whether at the top, or else at the bottom
     */
    private record Edges(int wider, int taller, boolean left, boolean top) {

        Pixels ofReference(Pixels reference, int width, int height) {
            int x = left && wider < 0 ? 1 : 0;
            int y = top && taller < 0 ? 1 : 0;
            return reference.crop(new Region(x, y, width, height));
        }

        int skippedColumns() {
            return left && wider > 0 ? 1 : 0;
        }

        int skippedRows() {
            return top && taller > 0 ? 1 : 0;
        }

        String words() {
            List<String> words = new ArrayList<>();
            if (wider != 0) {
                words.add("one column %s at the %s".formatted(wider > 0 ? "more" : "less", left ? "left" : "right"));
            }
            if (taller != 0) {
                words.add("one row %s at the %s".formatted(taller > 0 ? "more" : "less", top ? "top" : "bottom"));
            }
            return String.join(" and ", words);
        }
    }
}
