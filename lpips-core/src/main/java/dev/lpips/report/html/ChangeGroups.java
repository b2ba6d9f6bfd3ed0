package dev.lpips.report.html;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Failures that have something in common: the same likely cause, or the same changed place. A header that was redesigned is one
 * change, however many pictures show it.
 */
final class ChangeGroups {

    /** Two places are the same if what they share is at least this part of what they cover together. */
    private static final double SAME_PLACE = 0.5;

    private static final int FOLDERS = 6;

    private final List<Group> groups;
    private final Map<String, List<String>> groupsOfChecks = new HashMap<>();

    private ChangeGroups(List<Group> groups) {
        this.groups = groups;
        groups.forEach(group -> group.members()
                .forEach(check -> groupsOfChecks
                        .computeIfAbsent(check.id(), any -> new ArrayList<>())
                        .add(group.id())));
    }

    /** Returns the groups, the largest first. */
    static ChangeGroups of(List<ReportedCheck> checks) {
        List<Common> found = new ArrayList<>();
        byCause(checks)
                .forEach((cause, members) ->
                        found.add(new Common("have the same likely cause", cause, Optional.empty(), members)));
        for (List<ReportedCheck> members : byPlace(checks)) {
            Sketch sketch = Sketch.of(members.get(0));
            found.add(new Common(
                    "changed at the same place",
                    "%s; %s".formatted(sketch.region(), folders(members)),
                    Optional.of(sketch),
                    members));
        }
        List<Common> largestFirst = found.stream()
                .filter(common -> common.members().size() > 1)
                .sorted(Comparator.comparingInt(
                                (Common common) -> common.members().size())
                        .reversed())
                .toList();
        return new ChangeGroups(IntStream.range(0, largestFirst.size())
                .mapToObj(i -> largestFirst.get(i).group("g" + (i + 1)))
                .toList());
    }

    List<Group> all() {
        return groups;
    }

    /** Returns the ids of the groups of a check. */
    List<String> of(ReportedCheck check) {
        return groupsOfChecks.getOrDefault(check.id(), List.of());
    }

    private static Map<String, List<ReportedCheck>> byCause(List<ReportedCheck> checks) {
        return checks.stream()
                .filter(check -> !check.passes() && check.likely().isPresent())
                .collect(Collectors.groupingBy(
                        check -> check.likely().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<List<ReportedCheck>> byPlace(List<ReportedCheck> checks) {
        List<List<ReportedCheck>> places = new ArrayList<>();
        for (ReportedCheck check : checks) {
            if (!check.places().isEmpty() && check.outcome().actualSize().isPresent()) {
                places.stream()
                        .filter(members -> isSame(Sketch.of(members.get(0)), Sketch.of(check)))
                        .findFirst()
                        .orElseGet(() -> {
                            places.add(new ArrayList<>());
                            return places.get(places.size() - 1);
                        })
                        .add(check);
            }
        }
        return places;
    }

    private static boolean isSame(Sketch one, Sketch other) {
        double shared = overlap(
                        one.region().x(),
                        one.region().width(),
                        other.region().x(),
                        other.region().width())
                * overlap(
                        one.region().y(),
                        one.region().height(),
                        other.region().y(),
                        other.region().height());
        double together = area(one.region()) + area(other.region()) - shared;
        return one.page().width() == other.page().width() && shared >= SAME_PLACE * together;
    }

    private static double overlap(int start, int length, int otherStart, int otherLength) {
        return Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart));
    }

    private static double area(Region region) {
        return (double) region.width() * region.height();
    }

    private static String folders(List<ReportedCheck> members) {
        List<String> folders = members.stream()
                .map(check -> check.outcome().name().segments().get(0))
                .distinct()
                .sorted()
                .toList();
        String first = folders.stream().limit(FOLDERS).collect(Collectors.joining(", "));
        return folders.size() <= FOLDERS
                ? first
                : String.format(Locale.ROOT, "%s and %,d more", first, folders.size() - FOLDERS);
    }

    /** What failures have in common, before it has an id. */
    private record Common(String what, String because, Optional<Sketch> sketch, List<ReportedCheck> members) {

        Group group(String id) {
            return new Group(
                    id, String.format(Locale.ROOT, "%,d pictures %s", members.size(), what), because, sketch, members);
        }
    }

    /**
     * Failures with something in common.
     *
     * @param id its id on the page
     * @param title what they have in common
     * @param because the details
     * @param sketch where they changed; empty if that is not what they have in common
     * @param members the failures
     */
    record Group(String id, String title, String because, Optional<Sketch> sketch, List<ReportedCheck> members) {}

    /**
     * A place of a picture.
     *
     * @param page the size of the picture
     * @param region the place
     */
    record Sketch(PixelSize page, Region region) {

        static Sketch of(ReportedCheck check) {
            return new Sketch(
                    check.outcome().actualSize().orElseThrow(), check.places().get(0));
        }
    }
}
