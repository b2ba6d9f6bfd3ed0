package dev.lpips.junit;

import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.Pixels;
import dev.lpips.rules.GoldenRules;
import java.util.Optional;

/**
 * What a test asks of a picture that has a golden.
 *
 * @param actual the picture
 * @param focus what of it counts
 * @param own how different it may look; empty if the rules of the golden say so
 * @param description what the test calls the picture, as in {@code as("the page")}; empty if it does not
 */
record CheckRequest(Pixels actual, Focus focus, Optional<Tolerance> own, String description) {

    CheckRequest(Pixels actual, Focus focus, Optional<Tolerance> own) {
        this(actual, focus, own, "");
    }

    Tolerance tolerance(GoldenRules rules, GoldenName golden) {
        return own.orElseGet(() -> rules.tolerance(golden));
    }

    /** Returns who set the thresholds, for messages. */
    String origin(GoldenRules rules, GoldenName golden) {
        return own.isPresent() ? "by the test" : rules.origin(golden);
    }
}
