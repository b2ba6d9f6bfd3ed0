package dev.lpips.command;

import dev.lpips.gate.ApprovableModule;
import dev.lpips.gate.BroughtEvidence;
import dev.lpips.gate.GateSettings;
import dev.lpips.gate.TestScope;
import dev.lpips.model.Lookup;
import dev.lpips.outcome.EvidenceArtefact;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.rules.NameFilter;
import dev.lpips.rules.NameGlob;
import dev.lpips.run.BuildModule;
import dev.lpips.run.BuildTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a module keeps its pictures, as system properties name it: those of the Maven goals, with the same meaning.
 *
 * @param properties the system properties
 */
record ModuleSettings(Lookup properties) {

    private static final Path STANDARD_GOLDENS = Path.of("src", "test", "goldens");

    BuildModule module() {
        return BuildModule.of(properties);
    }

    BuildTool tool() {
        return BuildTool.of(module(), properties);
    }

    Path evidence() {
        return inModule(BuildTool.evidence(properties));
    }

    Path report() {
        return evidence().resolve("report");
    }

    boolean isSet(String property) {
        return text(property).isPresent();
    }

    boolean isTrue(String property) {
        return text(property).filter(text -> !text.equalsIgnoreCase("false")).isPresent();
    }

    Optional<String> text(String property) {
        return Optional.ofNullable(properties.get(property)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Returns the file or directory that a property names.
     *
     * @throws IllegalArgumentException if it names none
     */
    Path file(String property) {
        return text(property)
                .map(Path::of)
                .map(this::inModule)
                .orElseThrow(() -> new IllegalArgumentException("Set -D%s=...".formatted(property)));
    }

    int number(String property, int unset) {
        try {
            return text(property).map(Integer::valueOf).orElse(unset);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s: not a whole number: \"%s\""
                            .formatted(property, text(property).orElse("")),
                    e);
        }
    }

    List<String> list(String property) {
        return text(property).stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    GateSettings gate() {
        Optional<Path> actuals = text("lpips.actualDirectory").map(Path::of).map(this::inModule);
        Path goldens = comparedGoldens();
        return new GateSettings(
                module(),
                actuals,
                goldens,
                actuals.isPresent() ? without(goldens, testGoldens()) : testGoldens(),
                evidence(),
                TestScope.COMPLETE,
                list("lpips.ignoredFiles").stream().map(NameGlob::new).toList(),
                NameFilter.of(list("lpips.includes"), list("lpips.excludes")),
                !isSet("lpips.cache") || isTrue("lpips.cache"));
    }

    /** The module, with its own evidence or with that of other machines. */
    List<ApprovableModule> approvables() throws IOException {
        return from().isEmpty()
                ? List.of(approvable())
                : BroughtEvidence.in(List.of(approvable()), from(), evidence().resolveSibling("lpips-from"));
    }

    /** The evidence of the module itself. */
    EvidenceSource source() {
        return EvidenceSource.ofModule(module(), module().name(), evidence());
    }

    /** The evidence to show: that of the module, or of other machines. */
    List<EvidenceSource> sources() throws IOException {
        return from().isEmpty() ? List.of(source()) : EvidenceArtefact.sourcesOfAll(from(), report().resolve("from"));
    }

    /** The folders and zip files of other machines. */
    List<Path> from() {
        return list("lpips.from").stream().map(Path::of).map(this::inModule).toList();
    }

    /** Returns the settings that tell where goldens are, as arguments; none where they are in the usual place. */
    List<String> placesOfGoldens() {
        return Stream.of("lpips.goldenDirectory", "lpips.goldenDirectories")
                .flatMap(property -> text(property).stream().map(value -> "-D%s=%s".formatted(property, value)))
                .map(argument -> argument.indexOf(' ') < 0 ? argument : '"' + argument + '"')
                .toList();
    }

    private ApprovableModule approvable() {
        List<Path> goldens = Stream.concat(testGoldens().stream(), Stream.of(comparedGoldens()))
                .distinct()
                .toList();
        return new ApprovableModule(List.of(module().name()), module(), evidence(), goldens);
    }

    private Path comparedGoldens() {
        return inModule(text("lpips.goldenDirectory").map(Path::of).orElse(STANDARD_GOLDENS));
    }

    private List<Path> testGoldens() {
        List<Path> named = list("lpips.goldenDirectories").stream()
                .map(Path::of)
                .map(this::inModule)
                .toList();
        return named.isEmpty() ? List.of(inModule(STANDARD_GOLDENS)) : named;
    }

    /** The goldens that the directory check compares are not those of tests. */
    private static List<Path> without(Path compared, List<Path> goldens) {
        return goldens.stream().filter(folder -> !folder.equals(compared)).toList();
    }

    private Path inModule(Path path) {
        return module().directory().resolve(path).normalize();
    }
}
