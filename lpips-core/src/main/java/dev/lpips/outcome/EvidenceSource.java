package dev.lpips.outcome;

import dev.lpips.run.BuildModule;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder that checks left their outcomes and evidence in.
 *
 * @param folder the folder
 * @param module whose outcomes count; empty if all do
 * @param moduleName what people call the module
 * @param origin the machine or artefact it comes from; empty if it is this build's own
 * @since 0.1.0
 */
public record EvidenceSource(Path folder, Optional<BuildModule> module, String moduleName, Optional<String> origin) {

    /** Makes the folder absolute. */
    public EvidenceSource {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Returns the evidence of a module of this build. */
    public static EvidenceSource ofModule(BuildModule module, String name, Path folder) {
        return new EvidenceSource(folder, Optional.of(module), name, Optional.empty());
    }

    /** Returns the evidence of another machine. */
    public static EvidenceSource ofOrigin(String origin, String moduleName, Path folder) {
        return new EvidenceSource(folder, Optional.empty(), moduleName, Optional.of(origin));
    }

    /** Returns the outcomes that count, and what earlier runs measured. */
    public LoggedOutcomes logged() {
        return OutcomeLog.readWithHistory(folder, this::isOfModule);
    }

    private boolean isOfModule(Outcome outcome) {
        return module.map(outcome::isOf).orElse(true);
    }
}
