package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row or column more or less, with the rest in its place: a fractional size that was rounded otherwise. */
final class SizeOffByOne implements CauseDetector {

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        int wider = actual.width() - reference.width();
        int taller = actual.height() - reference.height();
        boolean offByOne = Math.max(Math.abs(wider), Math.abs(taller)) == 1;
        if (!offByOne) {
            return Optional.empty();
        }
        double contrast = Samples.contrast(reference);
        for (boolean left : new boolean[] {false, true}) {
            for (boolean top : new boolean[] {false, true}) {
                Optional<LikelyCause> cause = detect(reference, actual, new Edges(wider, taller, left, top), contrast);
                if (cause.isPresent()) {
                    return cause;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LikelyCause> detect(Pixels reference, Pixels actual, Edges edges, double contrast) {
        int width = Math.min(reference.width(), actual.width());
        int height = Math.min(reference.height(), actual.height());
        Pixels common = edges.ofReference(reference, width, height);
        double after = Samples.meanDifference(
                common, (x, y) -> actual.argb(x + edges.skippedColumns(), y + edges.skippedRows()));
        return Samples.cause(edges.words(), "apart from that", contrast, after);
    }

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
