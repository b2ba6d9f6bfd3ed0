package dev.lpips.gate;

import dev.lpips.rules.NameFilter;
import java.util.Locale;

/** Tells what a filter leaves out: a build that passes has to show that it looked at less. */
final class LeftOut {

    private LeftOut() {}

    static void note(NameFilter filter, int count, Findings findings) {
        if (count > 0) {
            findings.note(String.format(Locale.ROOT, "Picture checks left out by %s: %d", filter, count));
        }
    }
}
