package dev.lpips.closest;

import dev.lpips.image.PixelSize;
import dev.lpips.model.ModelId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Candidates by their distance from a picture.
 *
 * @param picture the picture
 * @param model which model measured
 * @param size the size of the picture
 * @param ranked those with a distance, the closest first; of equal distances, by name
 * @param others those without a distance, by name
 * @since 0.1.0
 */
public record Ranking(Path picture, ModelId model, PixelSize size, List<Candidate> ranked, List<Candidate> others) {

    /** How many of the closest are listed unless a number is given. */
    public static final int STANDARD_TOP = 10;

    private static final Comparator<Candidate> CLOSEST_FIRST = Comparator.<Candidate>comparingDouble(
                    candidate -> candidate.distance().orElseThrow())
            .thenComparing(Candidate::name);

    /** Copies the lists. */
    public Ranking {
        ranked = List.copyOf(ranked);
        others = List.copyOf(others);
    }

    static Ranking of(Path picture, ModelId model, PixelSize size, List<Candidate> candidates) {
        return new Ranking(
                picture,
                model,
                size,
                candidates.stream()
                        .filter(Candidate::isComparable)
                        .sorted(CLOSEST_FIRST)
                        .toList(),
                candidates.stream()
                        .filter(candidate -> !candidate.isComparable())
                        .sorted(Comparator.comparing(Candidate::name))
                        .toList());
    }

    /**
     * Returns the ranking as lines of text: a line for each of the closest, one for each picture without a distance, and a summary.
     *
     * @param top how many of the closest to list, at least 1
     * @throws IllegalArgumentException if that is not at least 1
     */
    public List<String> lines(int top) {
        if (top < 1) {
            throw new IllegalArgumentException("At least 1 picture can be listed, but lpips.top is " + top);
        }
        List<String> lines = new ArrayList<>();
        int place = 0;
        for (Candidate candidate : ranked.subList(0, Math.min(top, ranked.size()))) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%4d.  %.4f  %s%s",
                    ++place,
                    candidate.distance().orElseThrow(),
                    candidate.name(),
                    candidate.status() == Candidate.Status.IDENTICAL ? "  (identical)" : ""));
        }
        for (Candidate candidate : others) {
            lines.add("%s  %s: %s".formatted(candidate.status().id(), candidate.name(), candidate.reason()));
        }
        lines.add(String.format(
                Locale.ROOT, "%d ranked by %s, %d not comparable with %s", ranked.size(), model, others.size(), size));
        return lines;
    }
}
