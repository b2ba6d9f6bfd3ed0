package dev.lpips.gate;

import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.run.BuildModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A module whose pictures can be accepted.
 *
 * @param names what people call it; the first is shown
 * @param module the module
 * @param evidence where its failed checks left their evidence, or would have, if it is brought from somewhere else
 * @param brought folders of evidence from somewhere else, which count instead; normally none
 * @param goldenDirectories the directories of goldens that the project declares; nothing is written outside of them
 * @since 0.1.0
 */
public record ApprovableModule(
        List<String> names, BuildModule module, Path evidence, List<Path> brought, List<Path> goldenDirectories) {

    /** Copies the lists. */
    public ApprovableModule {
        names = List.copyOf(names);
        brought = List.copyOf(brought);
        goldenDirectories = List.copyOf(goldenDirectories);
    }

    /** Creates a module with its own evidence. */
    public ApprovableModule(List<String> names, BuildModule module, Path evidence, List<Path> goldenDirectories) {
        this(names, module, evidence, List.of(), goldenDirectories);
    }

    /** Returns the module with evidence from somewhere else instead of its own. */
    ApprovableModule withBrought(List<Path> folders) {
        return new ApprovableModule(names, module, evidence, folders, goldenDirectories);
    }

    /** Returns where its evidence is. */
    List<Path> folders() {
        return brought.isEmpty() ? List.of(evidence) : brought;
    }

    /** Returns the failed checks of the module. */
    List<Outcome> failures() {
        return folders().stream()
                .flatMap(folder -> OutcomeLog.readAs(folder, evidence, outcome -> outcome.isOf(module)).stream())
                .filter(outcome -> outcome.failure().isPresent())
                .toList();
    }

    /** Tells whether a folder is one of the declared directories or lies in one, links followed as far as there are files. */
    boolean declares(Path folder) throws IOException {
        Path real = real(folder);
        for (Path directory : goldenDirectories) {
            if (real.startsWith(real(directory))) {
                return true;
            }
        }
        return false;
    }

    private static Path real(Path path) throws IOException {
        Path existing = path.toAbsolutePath().normalize();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing.toRealPath()
                .resolve(existing.relativize(path.toAbsolutePath().normalize()))
                .normalize();
    }
}
