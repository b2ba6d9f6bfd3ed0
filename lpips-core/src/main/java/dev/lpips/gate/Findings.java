package dev.lpips.gate;

import dev.lpips.outcome.Printable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * What a gate found so far. Each failure is handed to the listener at once; whether the build fails is decided after the last.
 * Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Findings {

    private final GateListener listener;
    private final List<Finding> found = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** Creates empty findings. */
    public Findings(GateListener listener) {
        this.listener = listener;
    }

    void add(Finding finding) {
        found.add(finding);
        finding.message().ifPresent(message -> {
            failures.add(finding.name());
            listener.failed(Printable.text(message));
        });
    }

    void fail(String name, String message) {
        add(Finding.failed(name, message));
    }

    void note(String message) {
        listener.noted(Printable.text(message));
    }

    void progress(int done, int all) {
        listener.progressed(done, all);
    }

    /** Returns how many checks there were. */
    public int checked() {
        return found.size();
    }

    /** Returns what was found of each check, in the order in which it was. */
    public List<Finding> all() {
        return List.copyOf(found);
    }

    /** Returns how many checks failed. */
    public int failed() {
        return failures.size();
    }

    /** Tells whether any check failed. */
    public boolean hasFailures() {
        return !failures.isEmpty();
    }

    /** Returns the result in one sentence, with the name of every failed check. */
    public String summary() {
        return failures.isEmpty()
                ? String.format(Locale.ROOT, "All picture checks passed: %d", checked())
                : String.format(
                        Locale.ROOT,
                        "%d of %d picture checks failed: %s. Each is described above.",
                        failures.size(),
                        checked(),
                        String.join(", ", new LinkedHashSet<>(failures)));
    }
}
