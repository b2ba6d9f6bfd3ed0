package dev.lpips.report.html;

import dev.lpips.Reading;
import dev.lpips.image.Region;
import dev.lpips.measure.Direction;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import dev.lpips.report.Fact;
import dev.lpips.report.FactSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A check as the page shows it.
 *
 * @param id its id on the page, the same in every report of these checks
 * @param source where it comes from
 * @param outcome what became of it
 * @param history what earlier runs measured, the oldest first
 * @param pictures its pictures
 * @param notices what is wrong with its evidence
 * @param canBeApproved whether its picture can be accepted
 */
record ReportedCheck(
        String id,
        EvidenceSource source,
        Outcome outcome,
        List<Map<Measure, Double>> history,
        List<ReportedPicture> pictures,
        List<String> notices,
        boolean canBeApproved) {

    /** The worst first: what looks different, then what could not be compared, then what is new. */
    static final Comparator<ReportedCheck> WORST_FIRST = Comparator.comparingInt(ReportedCheck::rank)
            .thenComparing(Comparator.comparingDouble(ReportedCheck::worst).reversed())
            .thenComparing(ReportedCheck::name)
            .thenComparing(ReportedCheck::id);

    private static final double FAR = 1e6;

    ReportedCheck {
        history = List.copyOf(history);
        pictures = List.copyOf(pictures);
        notices = List.copyOf(notices);
    }

    boolean passes() {
        return outcome.status().isPass();
    }

    String state() {
        return outcome.status().toString();
    }

    String name() {
        return outcome.goldenName().orElse(outcome.name()).value();
    }

    /** Returns the name as an approval takes it. */
    Optional<String> approval() {
        return canBeApproved ? Optional.of("%s:%s".formatted(source.moduleName(), outcome.name())) : Optional.empty();
    }

    List<Reading> readings() {
        return outcome.readings();
    }

    /** Returns what the message of the failure tells, but for the readings. */
    List<Fact> facts() {
        return outcome.failure().map(Failure::message).map(FactSheet::facts).orElse(List.of()).stream()
                .filter(fact -> readings().stream()
                        .noneMatch(reading -> reading.measure().label().equals(fact.key())))
                .toList();
    }

    /** Returns why it probably failed. */
    Optional<String> likely() {
        String key = outcome.status() == Outcome.Status.FAULT ? "because" : "likely";
        return facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst();
    }

    /** Returns where the pictures differ, the strongest change first. */
    List<Region> places() {
        return passes() ? List.of() : placesOf(outcome);
    }

    static List<Region> placesOf(Outcome outcome) {
        List<Reading> failed =
                outcome.readings().stream().filter(reading -> !reading.holds()).toList();
        List<Region> changes = failed.stream()
                .flatMap(reading -> reading.found().changes().stream())
                .map(Measured.Change::region)
                .distinct()
                .toList();
        return changes.isEmpty()
                ? failed.stream()
                        .flatMap(reading -> reading.found().place().stream())
                        .distinct()
                        .toList()
                : changes;
    }

    /** Returns how far the worst reading is on the way to its limit; above 1 it fails. */
    private double worst() {
        return readings().stream().mapToDouble(ReportedCheck::share).max().orElse(-1);
    }

    private static double share(Reading reading) {
        double limit = reading.threshold().limit();
        boolean isDifference = reading.threshold().direction() == Direction.AT_MOST;
        double share = isDifference ? reading.measured() / limit : limit / reading.measured();
        return Double.isFinite(share) && share >= 0 ? share : reading.holds() ? 0 : FAR;
    }

    private int rank() {
        return switch (outcome.status()) {
            case MISMATCH -> 0;
            case SIZE_MISMATCH -> 1;
            case FAULT -> 2;
            case MISSING -> 3;
            case RECORDED -> 4;
            case MATCH -> 5;
        };
    }
}
