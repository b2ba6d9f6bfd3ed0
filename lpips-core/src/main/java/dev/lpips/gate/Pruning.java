package dev.lpips.gate;

import dev.lpips.golden.GoldenApproval;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.Orphans;
import dev.lpips.internal.file.IoReason;
import dev.lpips.model.Lookup;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.run.FactKind;
import dev.lpips.run.RunMembership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The goldens of a module that no test has any more, as the newest run of its tests found. Moved to a trash folder at most, so that what
 * was pruned by mistake can be brought back.
 *
 * @since 0.1.0
 */
public final class Pruning {

    private final ApprovableModule module;
    private final RunMembership run;
    private final List<Path> orphans;

    private Pruning(ApprovableModule module, RunMembership run, List<Path> orphans) {
        this.module = module;
        this.run = run;
        this.orphans = List.copyOf(orphans);
    }

    /**
     * Finds them. Changes nothing.
     *
     * @param module the module
     * @throws IllegalArgumentException if no test of the module ran, or if its newest run was not complete or not green: then nobody
     *     knows which goldens its tests have
     * @throws dev.lpips.outcome.UnreadableOutcomeException if a file of the outcome log is not accepted
     */
    public static Pruning of(ApprovableModule module) {
        RunMembership run = RunMembership.earlier(module.evidence(), module.module()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No test of %s with goldens has run: run all tests first"
                                .formatted(module.names().get(0))));
        requireComplete(module, run);
        Set<String> found = new HashSet<>(run.ledger().keys(FactKind.ORPHAN));
        List<Path> orphans = new ArrayList<>();
        for (Path directory : module.goldenDirectories()) {
            if (Files.isDirectory(directory)) {
                GoldenStore store = GoldenStore.at(directory);
                store.names().stream()
                        .filter(name -> found.contains(Orphans.key(store, name)))
                        .forEach(name -> orphans.add(store.file(name)));
            }
        }
        return new Pruning(module, run, orphans.stream().distinct().toList());
    }

    private static void requireComplete(ApprovableModule module, RunMembership run) {
        String name = module.names().get(0);
        if (!run.isComplete()) {
            throw new IllegalArgumentException(
                    "The newest run of %s left tests out, or a JVM of it died: run all tests first".formatted(name));
        }
        boolean isGreen = run.tests().withoutPass().isEmpty()
                && OutcomeLog.ofRun(module.evidence(), run).stream()
                        .filter(outcome -> outcome.isOf(module.module()))
                        .map(Outcome::failure)
                        .allMatch(failure -> failure.isEmpty());
        if (!isGreen) {
            throw new IllegalArgumentException(
                    "Tests of %s failed in its newest run, and a test that fails may have goldens that it did not come to"
                            .formatted(name));
        }
    }

    /** Returns the goldens, sorted. */
    public List<Path> orphans() {
        return orphans.stream().sorted().toList();
    }

    /**
     * Moves the goldens to a folder of the run, with their paths below the module.
     *
     * @param trash the folder above it
     * @param environment the variables that tell whether this is CI
     * @return what was done, a line for each golden
     * @throws IllegalArgumentException on CI
     * @throws UncheckedIOException if a golden cannot be moved; those before it are in the folder
     */
    public List<String> move(Path trash, Lookup environment) {
        GoldenApproval.requirePerson(environment);
        Path folder = trash.resolve(run.run().value());
        List<String> done = new ArrayList<>();
        for (Path orphan : orphans()) {
            Path target = folder.resolve(relative(orphan));
            try {
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.move(orphan, target);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "%s cannot be moved to %s: %s".formatted(orphan, target, IoReason.of(e)), e);
            }
            done.add(String.format(Locale.ROOT, "%s is in %s now", orphan, target));
        }
        return done;
    }

    private Path relative(Path orphan) {
        Path here = module.module().directory();
        Path there = orphan.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : there.getRoot().relativize(there);
    }
}
