package dev.lpips.gate;

import dev.lpips.outcome.EvidenceArtefact;
import dev.lpips.outcome.EvidenceSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Evidence from somewhere else, such as the artefacts of a CI server, as the evidence of this project's modules.
 *
 * <p>It is hostile input: it names nothing but which module it is of, by the folder above its build directory, and goldens by paths that
 * are the same in every checkout.
 *
 * @since 0.1.0
 */
public final class BroughtEvidence {

    private BroughtEvidence() {}

    /**
     * Returns the modules with evidence from artefacts instead of their own; those without any are left out.
     *
     * @param modules the modules of the build
     * @param artefacts folders and zip files
     * @param extracted where zip files are extracted: a folder of this call's own
     * @throws IllegalArgumentException if an artefact holds no evidence or is not accepted, or if the module of some is unknown
     * @throws IOException if an artefact cannot be read
     */
    public static List<ApprovableModule> in(List<ApprovableModule> modules, List<Path> artefacts, Path extracted)
            throws IOException {
        Map<ApprovableModule, List<Path>> found = new LinkedHashMap<>();
        for (int i = 0; i < artefacts.size(); i++) {
            for (EvidenceSource source :
                    EvidenceArtefact.sources(artefacts.get(i), extracted.resolve(Integer.toString(i + 1)))) {
                found.computeIfAbsent(owner(modules, source, artefacts.get(i)), any -> new ArrayList<>())
                        .add(source.folder());
            }
        }
        return found.entrySet().stream()
                .map(entry -> entry.getKey().withBrought(entry.getValue()))
                .toList();
    }

    private static ApprovableModule owner(List<ApprovableModule> modules, EvidenceSource source, Path artefact) {
        if (modules.size() == 1) {
            return modules.get(0);
        }
        return modules.stream()
                .filter(module -> module.names().contains(source.moduleName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has evidence of %s, and this build has the modules %s. Keep it in a folder of the module's name, as in %s/target/lpips"
                                .formatted(
                                        artefact,
                                        source.moduleName().isEmpty()
                                                ? "a module that it does not name"
                                                : "the module \"%s\"".formatted(source.moduleName()),
                                        modules.stream()
                                                .map(module -> module.names().get(0))
                                                .collect(Collectors.joining(", ")),
                                        modules.get(0).names().get(0))));
    }
}
