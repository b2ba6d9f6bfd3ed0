package dev.lpips.report.html;

import static java.util.Comparator.naturalOrder;

import dev.lpips.golden.Provenance;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.file.Sha256;
import dev.lpips.model.Lookup;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.outcome.Outcome;
import dev.lpips.report.Fact;
import dev.lpips.run.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * The report of one or several folders of evidence: {@code index.html}, with pictures beside or in it. Opens from a disk, without
 * a server and without a request to anybody.
 *
 * @param page the file
 * @param failed how many checks did not pass
 * @param checks how many checks there are
 * @param summary the failed checks as Markdown
 * @param notice why the pictures lie beside the page although they were to be in it; empty if all is as asked for
 * @since 0.1.0
 */
public record HtmlReport(Path page, long failed, int checks, String summary, Optional<String> notice) {

    private static final String PAGE = "index.html";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Writes a report, in place of what an earlier one left in the folder.
     *
     * @param sources the folders of evidence
     * @param project what is reported about
     * @param command the command that accepts pictures
     * @param folder where to; a folder of the report's own
     * @param pictures where the pictures go. With more than 32 MiB of them, they lie beside the page in any case, and {@link
     *     #notice} tells so: no picture is left out to make a page fit
     * @throws dev.lpips.outcome.UnreadableOutcomeException if a file of an outcome log is not accepted
     * @throws UncheckedIOException if a file cannot be written
     */
    public static HtmlReport write(
            List<EvidenceSource> sources,
            String project,
            ApproveCommand command,
            Path folder,
            PictureStorage pictures) {
        Path report = folder.toAbsolutePath().normalize();
        ReportRequest request = new ReportRequest(sources, project, command, report);
        if (pictures == PictureStorage.LINKED) {
            return write(request, pictures, new LinkedPictures(report), Optional.empty());
        }
        try {
            return write(request, pictures, new InlinePictures(InlinePictures.LIMIT), Optional.empty());
        } catch (PageTooLargeException e) {
            return write(
                    request,
                    PictureStorage.LINKED,
                    new LinkedPictures(report),
                    Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** Returns the line of a log that leads to the page. */
    public String line() {
        return "Look at the pictures: %s%s"
                .formatted(page.toUri(), notice.map(" (%s)"::formatted).orElse(""));
    }

    private static HtmlReport write(
            ReportRequest request, PictureStorage pictures, PictureTarget target, Optional<String> notice) {
        Path report = request.folder();
        try {
            remove(report);
            Files.createDirectories(report);
            CheckCollector collector = new CheckCollector(new PictureFiles(target), request.sources());
            List<ReportedCheck> checks = collector.checks().stream()
                    .sorted(ReportedCheck.WORST_FIRST)
                    .toList();
            List<RunId> runs = runs(checks);
            PageHtml page = new PageHtml(
                    request.project(),
                    id(runs),
                    request.command(),
                    facts(checks, runs),
                    Stream.concat(notice.stream(), notices(runs).stream()).toList(),
                    pictures,
                    checks);
            Path file = report.resolve(PAGE);
            AtomicWrite.ofThisBuild(file, page.render(PageAssets.load()).getBytes(StandardCharsets.UTF_8));
            long failed = checks.stream().filter(check -> !check.passes()).count();
            return new HtmlReport(file, failed, checks.size(), MarkdownSummary.of(request.project(), checks), notice);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report in %s: %s".formatted(report, IoReason.of(e)), e);
        }
    }

    /**
     * Removes the report in a folder, if there is one: after a build that passes, it would tell of pictures that nobody has to look
     * at any more.
     *
     * @throws IOException if it cannot be removed
     */
    public static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(PAGE));
        Path pictures = folder.resolve(LinkedPictures.FOLDER);
        if (Files.isDirectory(pictures)) {
            PathUtils.deleteDirectory(pictures);
        }
    }

    /**
     * Appends the summary to that of the job, if this runs on GitHub.
     *
     * @param environment the environment variables of this process
     * @throws IOException if it cannot be written
     */
    public void appendSummary(Lookup environment) throws IOException {
        String file = environment.get("GITHUB_STEP_SUMMARY");
        if (file != null && !file.isBlank()) {
            Files.writeString(Path.of(file), summary, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** What a report is asked for, apart from where its pictures go. */
    private record ReportRequest(List<EvidenceSource> sources, String project, ApproveCommand command, Path folder) {}

    private static List<RunId> runs(List<ReportedCheck> checks) {
        return checks.stream()
                .map(check -> check.outcome().run())
                .distinct()
                .sorted()
                .toList();
    }

    private static String id(List<RunId> runs) {
        String all = runs.stream().map(RunId::value).collect(Collectors.joining("\n"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fact> facts(List<ReportedCheck> checks, List<RunId> runs) {
        List<Fact> facts = new ArrayList<>();
        String models = joined(checks.stream()
                .flatMap(check -> check.outcome().measurement().stream())
                .map(Outcome.Measurement::model)
                .map(Provenance::model));
        Stream.of(
                        new Fact("Model", models),
                        new Fact(
                                "Run",
                                runs.isEmpty()
                                        ? ""
                                        : TIME.format(runs.get(runs.size() - 1).start())),
                        new Fact("Duration", duration(checks)),
                        new Fact("Version", "lpips " + Provenance.toolVersion()),
                        new Fact(
                                "Modules",
                                joined(checks.stream()
                                        .map(check -> check.source().moduleName()))),
                        new Fact(
                                "Machines", joined(checks.stream().flatMap(check -> check.source().origin().stream()))))
                .filter(fact -> !fact.value().isEmpty())
                .forEach(facts::add);
        return facts;
    }

    /** Runs of one machine come one after the other, machines work side by side. */
    private static String duration(List<ReportedCheck> checks) {
        Map<RunId, Instant> ends = new HashMap<>();
        Map<RunId, String> machines = new HashMap<>();
        checks.forEach(check -> {
            ends.merge(check.outcome().run(), check.outcome().timestamp(), BinaryOperator.maxBy(naturalOrder()));
            machines.put(check.outcome().run(), check.source().origin().orElse(""));
        });
        Map<String, Long> seconds = new HashMap<>();
        ends.forEach((run, end) -> seconds.merge(
                String.valueOf(machines.get(run)),
                Math.max(0, Duration.between(run.start(), end).toSeconds()),
                Long::sum));
        return seconds.values().stream()
                .max(naturalOrder())
                .map(HtmlReport::duration)
                .orElse("");
    }

    private static String duration(long seconds) {
        if (seconds == 0) {
            return "less than 1 s";
        }
        return seconds < 60
                ? String.format(Locale.ROOT, "%d s", seconds)
                : String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }

    private static String joined(Stream<String> texts) {
        return String.join(", ", texts.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> notices(List<RunId> runs) {
        return runs.size() < 2
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "For each golden, the newest run that checked it counts. There are %d of them, the oldest of %s.",
                        runs.size(),
                        TIME.format(runs.get(0).start())));
    }
}
