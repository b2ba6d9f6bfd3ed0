package dev.lpips.report.html;

import com.google.gson.JsonArray;
import dev.lpips.outcome.Outcome;
import dev.lpips.report.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page. What stands between the elements is a constant of this class; everything else comes through {@link Html}.
 *
 * @param project what is reported about
 * @param run an id of what is reported: what a reader has chosen belongs to it
 * @param command the command that accepts pictures
 * @param facts what is known of the run
 * @param notices what a reader has to know first
 * @param pictures where the pictures are
 * @param checks all checks, the worst first
 */
record PageHtml(
        String project,
        String run,
        ApproveCommand command,
        List<Fact> facts,
        List<String> notices,
        PictureStorage pictures,
        List<ReportedCheck> checks) {

    /** Browsers lay out only the batches that are near. */
    private static final int BATCH = 40;

    /** Nobody reads hundreds of groups before the first picture. */
    private static final int FIRST_GROUPS = 8;

    /** What needs a look comes first. */
    private static final List<Outcome.Status> IN_WORDS = List.of(
            Outcome.Status.MISMATCH,
            Outcome.Status.SIZE_MISMATCH,
            Outcome.Status.MISSING,
            Outcome.Status.RECORDED,
            Outcome.Status.FAULT,
            Outcome.Status.MATCH);

    String render(PageAssets assets) {
        ChangeGroups groups = ChangeGroups.of(checks);
        String verdict = verdict();
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy"%s>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>%s · %s</title>
                <link rel="icon" href="data:,">
                <style>%s</style>
                </head>
                <body%s%s%s%s%s>
                <header id="top">
                <p class="product">lpips · %s</p>
                <h1>%s</h1>
                <p class="counts">%s</p>
                <dl>
                %s</dl>
                %s</header>
                <main>
                <section id="plot" aria-label="Readings" hidden></section>
                %s<h2 id="list-title">Pictures</h2>
                <div id="checks">
                %s</div>
                </main>
                <script type="application/json" id="report-data">%s</script>
                <script>%s</script>
                </body>
                </html>
                """.formatted(
                        Html.attribute("content", assets.policy(pictures)),
                        Html.text(verdict),
                        Html.text(project),
                        assets.style(),
                        Html.attribute("data-run", run),
                        Html.attribute("data-program", command.program()),
                        Html.attribute("data-goal", command.goal()),
                        Html.attribute("data-property", command.property()),
                        Html.attribute("data-arguments", Html.json(arguments())),
                        Html.text(project),
                        Html.text(verdict),
                        counts(),
                        facts.stream().map(PageHtml::fact).collect(Collectors.joining()),
                        notices.stream()
                                .map(notice -> "<p class=\"notice\">%s</p>\n".formatted(Html.text(notice)))
                                .collect(Collectors.joining()),
                        groups(groups),
                        batches(new CheckHtml(groups)),
                        Html.json(PageData.of(checks)),
                        assets.script());
    }

    private String verdict() {
        long failed = checks.stream().filter(check -> !check.passes()).count();
        return failed == 0
                ? String.format(Locale.ROOT, "All %,d pictures look the same", checks.size())
                : String.format(Locale.ROOT, "%,d of %,d pictures need a look", failed, checks.size());
    }

    private String counts() {
        return IN_WORDS.stream()
                .filter(status -> count(status) > 0)
                .map(status -> "<span%s><b>%s</b> %s</span>"
                        .formatted(
                                Html.attribute("data-state", status.toString()),
                                String.format(Locale.ROOT, "%,d", count(status)),
                                StateWords.of(status).of(count(status))))
                .collect(Collectors.joining(", "));
    }

    private long count(Outcome.Status status) {
        return checks.stream()
                .filter(check -> check.outcome().status() == status)
                .count();
    }

    private JsonArray arguments() {
        JsonArray json = new JsonArray();
        command.arguments().forEach(json::add);
        return json;
    }

    private static String fact(Fact fact) {
        return "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(Html.text(fact.key()), Html.text(fact.value()));
    }

    private static String groups(ChangeGroups groups) {
        List<ChangeGroups.Group> all = groups.all();
        if (all.isEmpty()) {
            return "";
        }
        List<ChangeGroups.Group> first = all.subList(0, Math.min(FIRST_GROUPS, all.size()));
        List<ChangeGroups.Group> rest = all.subList(first.size(), all.size());
        return """
                <section id="groups" aria-labelledby="groups-title">
                <h2 id="groups-title">What failures have in common</h2>
                %s%s</section>
                """.formatted(
                        list(first),
                        rest.isEmpty()
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "<details><summary>%,d smaller groups</summary>\n%s</details>\n",
                                        rest.size(),
                                        list(rest)));
    }

    private static String list(List<ChangeGroups.Group> groups) {
        return groups.stream().map(PageHtml::group).collect(Collectors.joining("", "<ol>\n", "</ol>\n"));
    }

    private static String group(ChangeGroups.Group group) {
        return "<li%s>%s<div><p class=\"group-title\">%s</p><p class=\"group-because\">%s</p></div></li>\n"
                .formatted(
                        Html.attribute("data-group", group.id()),
                        group.sketch().map(PageHtml::sketch).orElse("<span></span>"),
                        Html.text(group.title()),
                        Html.text(group.because()));
    }

    private static String sketch(ChangeGroups.Sketch sketch) {
        return String.format(
                Locale.ROOT,
                "<svg class=\"group-sketch\" viewBox=\"-1 -1 %d %d\" aria-hidden=\"true\"><rect class=\"page\" width=\"%d\" height=\"%d\"/><rect class=\"region\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></svg>",
                sketch.page().width() + 2,
                sketch.page().height() + 2,
                sketch.page().width(),
                sketch.page().height(),
                sketch.region().x(),
                sketch.region().y(),
                sketch.region().width(),
                sketch.region().height());
    }

    private String batches(CheckHtml html) {
        StringBuilder batches = new StringBuilder();
        addBatches(
                batches,
                html,
                "batch",
                checks.stream().filter(check -> !check.passes()).toList());
        addBatches(
                batches,
                html,
                "batch same",
                checks.stream().filter(ReportedCheck::passes).toList());
        return batches.toString();
    }

    private static void addBatches(StringBuilder batches, CheckHtml html, String style, List<ReportedCheck> part) {
        for (int from = 0; from < part.size(); from += BATCH) {
            batches.append("<div%s>\n".formatted(Html.attribute("class", style)));
            part.subList(from, Math.min(from + BATCH, part.size()))
                    .forEach(check -> batches.append(html.article(check)));
            batches.append("</div>\n");
        }
    }
}
