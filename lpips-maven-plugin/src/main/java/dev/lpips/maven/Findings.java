package dev.lpips.maven;

import dev.lpips.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What a verification found so far: each failure is logged at once, and the build fails after the last. */
final class Findings {

    private final Log log;
    private final List<String> failures = new ArrayList<>();
    private int checked;

    Findings(Log log) {
        this.log = log;
    }

    void pass() {
        checked++;
    }

    void fail(String name, String message) {
        checked++;
        failures.add(name);
        log.error(message);
    }

    void add(Outcome outcome) {
        outcome.failure()
                .ifPresentOrElse(
                        failure -> fail(
                                outcome.name().value(),
                                "%s%n  test      : %s, %s"
                                        .formatted(failure.message(), outcome.testId(), outcome.timestamp())),
                        this::pass);
    }

    void requireNone() throws MojoFailureException {
        if (!failures.isEmpty()) {
            throw new MojoFailureException(String.format(
                    Locale.ROOT,
                    "%d of %d picture checks failed: %s. Each is described above.",
                    failures.size(),
                    checked,
                    String.join(", ", new LinkedHashSet<>(failures))));
        }
        log.info(String.format(Locale.ROOT, "All picture checks passed: %d", checked));
    }
}
