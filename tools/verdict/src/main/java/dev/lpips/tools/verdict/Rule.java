package dev.lpips.tools.verdict;

import dev.lpips.Tolerance;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rule that lets a pair pass or not.
 *
 * @param name what a table calls it
 * @param passes decides by the readings of a pair
 */
record Rule(String name, Predicate<Readings> passes) {

    /** The presets, and what is common elsewhere. */
    static final List<Rule> ALL = List.of(
            new Rule("GOLDEN", readings -> readings.holds(Tolerance.GOLDEN)),
            new Rule("SAME_MACHINE", readings -> readings.holds(Tolerance.SAME_MACHINE)),
            new Rule("OTHER_MACHINE", readings -> readings.holds(Tolerance.OTHER_MACHINE)),
            new Rule("PHOTO", readings -> readings.holds(Tolerance.PHOTO)),
            new Rule(
                    "distance and worst patch 0.05",
                    readings -> readings.of("distance") <= 0.05 && readings.of("worstPatch") <= 0.05),
            new Rule("distance 0.05", readings -> readings.of("distance") <= 0.05),
            new Rule("SSIM 0.995", readings -> readings.of("ssim") >= 0.995),
            new Rule("no pixel beyond 0.1 (YIQ)", readings -> readings.of(Readings.PIXELS) == 0),
            new Rule("1 % of pixels beyond 0.1 (YIQ)", readings -> readings.of(Readings.SHARE) <= 0.01));
}
