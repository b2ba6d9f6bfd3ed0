package dev.lpips.explain;

import dev.lpips.Judgement;
import dev.lpips.Reading;
import dev.lpips.Verdict;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A changed version of a golden, and how it would be judged.
 *
 * @param words what was changed, as in {@code blurred, sigma 0.41 pixels}
 * @param picture the changed version
 * @param place where it was changed; empty if everywhere
 * @param asked the distance that was asked for; empty if the change is what it is
 * @param verdict how it is judged
 * @since 0.1.0
 */
public record Example(String words, Pixels picture, Optional<Region> place, Optional<Double> asked, Verdict verdict) {

    /** Returns what was changed, and for one at a distance that was asked for, how far it is. */
    public String title() {
        return asked.isEmpty() ? words : String.format(Locale.ROOT, "distance %.3f: %s", distance(), words);
    }

    /** Returns how far it is from the golden, in the part that fares worst. */
    public double distance() {
        return worst().comparison().distance();
    }

    /** Returns what was measured of it, in the order of the limits, in the part that fares worst. */
    public List<Reading> readings() {
        return worst().readings();
    }

    private Judgement worst() {
        return verdict.judgements().get(0);
    }
}
