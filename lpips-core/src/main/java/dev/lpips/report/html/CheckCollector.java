package dev.lpips.report.html;

import dev.lpips.evidence.Evidence;
import dev.lpips.image.Region;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.file.Sha256;
import dev.lpips.internal.parallel.Workers;
import dev.lpips.measure.Measure;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.LoggedOutcomes;
import dev.lpips.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes checks of outcomes. Evidence that is missing or not accepted is told on the page: no check is ever left out for it. */
final class CheckCollector {

    private static final int DIGITS_OF_ID = 12;

    private final PictureFiles files;
    private final Set<String> ids = new HashSet<>();
    private final Map<EvidenceSource, LoggedOutcomes> logged = new LinkedHashMap<>();
    private final Map<String, Set<Optional<String>>> originsOfFailures = new HashMap<>();

    /**
     * Creates a collector, which reads the outcomes of all sources.
     *
     * @param files shows pictures
     * @param sources all that are shown: what failed on two machines has two pictures, and neither can be told to be right
     */
    CheckCollector(PictureFiles files, List<EvidenceSource> sources) {
        this.files = files;
        for (EvidenceSource source : sources) {
            LoggedOutcomes outcomes = source.logged();
            logged.put(source, outcomes);
            outcomes.counting().stream()
                    .filter(outcome -> outcome.failure().isPresent())
                    .forEach(outcome -> originsOfFailures
                            .computeIfAbsent(key(source, outcome), any -> new HashSet<>())
                            .add(source.origin()));
        }
    }

    /** Returns the checks of all sources. */
    List<ReportedCheck> checks() {
        return logged.entrySet().stream()
                .flatMap(entry -> checks(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private List<ReportedCheck> checks(EvidenceSource source, LoggedOutcomes outcomes) {
        Map<Path, Outcome> last = new HashMap<>();
        // An approval takes the last failure of a golden, so only that one is offered.
        outcomes.counting().stream()
                .filter(outcome -> outcome.failure().isPresent())
                .forEach(outcome -> last.put(outcome.golden(), outcome));
        List<Outcome> counting = outcomes.counting();
        // Before the pictures, which are done in any order: ids are the same in every report of these checks.
        List<String> idsInOrder =
                counting.stream().map(outcome -> id(source, outcome)).toList();
        ReportedCheck[] checks = new ReportedCheck[counting.size()];
        Workers.run(checks.length, i -> {
            Outcome outcome = counting.get(i);
            checks[i] = check(
                    source,
                    outcome,
                    idsInOrder.get(i),
                    outcomes.history().before(outcome),
                    outcome.equals(last.get(outcome.golden())));
        });
        return List.of(checks);
    }

    private ReportedCheck check(
            EvidenceSource source, Outcome outcome, String id, List<Map<Measure, Double>> history, boolean isLast) {
        List<ReportedPicture> pictures = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        outcome.failure().flatMap(Failure::evidence).ifPresent(evidence -> {
            Optional<Region> place = ReportedCheck.placesOf(outcome).stream().findFirst();
            for (PictureRole role : PictureRole.values()) {
                file(evidence, role).ifPresent(file -> {
                    try {
                        pictures.add(
                                files.show(source, role, file, digest(outcome, role), place(role, place, outcome), id));
                    } catch (IOException e) {
                        notices.add("%s is not shown: %s".formatted(role.label(), IoReason.of(e)));
                    } catch (IllegalArgumentException | UnreadableImageException | UncheckedIOException e) {
                        notices.add("%s is not shown: %s".formatted(role.label(), e.getMessage()));
                    }
                });
            }
        });
        boolean hasActual = pictures.stream().anyMatch(picture -> picture.role() == PictureRole.ACTUAL);
        boolean canBeApproved = isLast && hasActual && isApprovable(outcome) && isOfOneOrigin(source, outcome);
        return new ReportedCheck(id, source, outcome, history, pictures, notices, canBeApproved);
    }

    private boolean isOfOneOrigin(EvidenceSource source, Outcome outcome) {
        return originsOfFailures.getOrDefault(key(source, outcome), Set.of()).size() == 1;
    }

    private static String key(EvidenceSource source, Outcome outcome) {
        return source.moduleName() + ":" + outcome.name() + outcome.goldenName();
    }

    private static boolean isApprovable(Outcome outcome) {
        return outcome.status() != Outcome.Status.FAULT
                && outcome.status() != Outcome.Status.RECORDED
                && outcome.goldenName().isPresent()
                && outcome.actualSha256().isPresent();
    }

    private static Optional<Path> file(Evidence evidence, PictureRole role) {
        return switch (role) {
            case GOLDEN -> evidence.reference();
            case ACTUAL -> Optional.of(evidence.actual());
            case HEATMAP -> evidence.heatmap();
        };
    }

    /** The golden beside the actual picture is a copy, written anew, so it has no digest of its own. */
    private static Optional<String> digest(Outcome outcome, PictureRole role) {
        return role == PictureRole.ACTUAL ? outcome.actualSha256() : Optional.empty();
    }

    /** A heatmap is looked at as a whole, unless it is so long that nothing would be seen. */
    private static Optional<Region> place(PictureRole role, Optional<Region> place, Outcome outcome) {
        boolean isWhole = role == PictureRole.HEATMAP
                && !outcome.actualSize().map(Thumbnail::isLong).orElse(false);
        return isWhole ? Optional.empty() : place;
    }

    private String id(EvidenceSource source, Outcome outcome) {
        String key = String.join(
                "\n",
                source.origin().orElse(""),
                source.moduleName(),
                outcome.goldenName().orElse(outcome.name()).value());
        String digest = Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS_OF_ID);
        String id = "p-" + digest;
        for (int i = 2; !ids.add(id); i++) {
            id = String.format(Locale.ROOT, "p-%s-%d", digest, i);
        }
        return id;
    }
}
