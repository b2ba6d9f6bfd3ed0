package dev.lpips.report.html;

import dev.lpips.Reading;
import dev.lpips.report.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One check as an element of the list. Reads without a script, too. */
final class CheckHtml {

    private final ChangeGroups groups;

    CheckHtml(ChangeGroups groups) {
        this.groups = groups;
    }

    String article(ReportedCheck check) {
        StringBuilder html = new StringBuilder("<article");
        html.append(Html.attribute("class", check.passes() ? "check same" : "check"));
        html.append(Html.attribute("id", check.id()));
        html.append(Html.attribute("data-state", check.state()));
        html.append(Html.attribute("data-module", check.source().moduleName()));
        html.append(Html.attribute("data-name", check.name()));
        html.append(optional("data-origin", check.source().origin()));
        html.append(optional("data-readings", some(readings(check))));
        html.append(optional("data-groups", some(String.join(" ", groups.of(check)))));
        html.append(optional("data-approve", check.approval()));
        return html.append(">\n<div>\n")
                .append(heading(check))
                .append(check.passes() ? same(check) : failed(check))
                .append("</article>\n")
                .toString();
    }

    private static String heading(ReportedCheck check) {
        int slash = check.name().lastIndexOf('/') + 1;
        String folder = slash == 0
                ? ""
                : "<span class=\"folder\">%s</span>"
                        .formatted(Html.text(check.name().substring(0, slash)));
        return "<h3><a%s>%s%s</a></h3>\n"
                .formatted(
                        Html.attribute("href", "#" + check.id()),
                        folder,
                        Html.text(check.name().substring(slash)));
    }

    /** Few elements: there may be thousands of these. Nothing keeps the pictures of a check that passed. */
    private static String same(ReportedCheck check) {
        String line = check.readings().stream()
                .map(reading -> reading.measure().label() + " " + reading.formatMeasured())
                .collect(Collectors.joining(", "));
        return "%s<p class=\"line\">%s</p>\n</div>\n".formatted(verdict(check), Html.text(line));
    }

    private static String failed(ReportedCheck check) {
        StringBuilder html = new StringBuilder();
        String from = Stream.concat(Stream.of(check.source().moduleName()), check.source().origin().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        html.append(paragraph("from", some(from)));
        html.append(verdict(check));
        html.append(paragraph("likely", check.likely()));
        check.notices().forEach(notice -> html.append(paragraph("notice", Optional.of(notice))));
        html.append(wrapped("<dl class=\"readings\">", check.readings().stream().map(CheckHtml::reading), "</dl>\n"));
        html.append("</div>\n");
        html.append(wrapped(
                "<ul class=\"pictures\">",
                check.pictures().stream().map(picture -> picture(check, picture)),
                "</ul>\n"));
        html.append("<details><summary>Facts</summary><pre class=\"facts\">");
        html.append(facts(check).stream().map(CheckHtml::fact).collect(Collectors.joining("\n")));
        html.append("</pre></details>\n");
        return html.toString();
    }

    private static String verdict(ReportedCheck check) {
        return "<p class=\"verdict\"%s>%s</p>\n"
                .formatted(
                        Html.attribute("data-state", check.state()),
                        StateWords.of(check.outcome().status()).label());
    }

    private static String reading(Reading reading) {
        return "<dt>%s</dt><dd%s>%s</dd><dd>limit %s</dd>"
                .formatted(
                        Html.text(PageData.label(reading.measure())),
                        reading.holds() ? "" : " class=\"over\"",
                        Html.text(reading.formatMeasured()),
                        Html.text(reading.formatThreshold()));
    }

    private static List<Fact> facts(ReportedCheck check) {
        return Stream.concat(
                        check.facts().stream(),
                        Stream.of(new Fact("test", check.outcome().testId())))
                .toList();
    }

    /** One element for all facts, not four for each: half of what a browser has to make of a large page would be these. */
    private static String fact(Fact fact) {
        return Html.text(fact.key() + ": " + fact.value().replace("\n", "\n\t"));
    }

    private static String picture(ReportedCheck check, ReportedPicture picture) {
        String closeUp = picture.isCloseUp() ? ", close up" : "";
        PictureRole role = picture.role();
        return "<li%s><a%s%s%s><img%s%s%s%s loading=\"lazy\" decoding=\"async\"%s>%s</a></li>"
                .formatted(
                        Html.attribute("class", role.id()),
                        Html.attribute("data-role", role.id()),
                        Html.attribute(
                                "data-size",
                                String.format(
                                        Locale.ROOT,
                                        "%dx%d",
                                        picture.size().width(),
                                        picture.size().height())),
                        link(check, picture),
                        picture.isOpaque() ? "" : " class=\"see-through\"",
                        Html.attribute("src", picture.thumbnail()),
                        Html.attribute("width", Integer.toString(picture.shown().width())),
                        Html.attribute(
                                "height", Integer.toString(picture.shown().height())),
                        Html.attribute("alt", "%s of %s%s".formatted(role.label(), check.name(), closeUp)),
                        role.label() + closeUp);
    }

    /** Browsers do not follow a link to a data address, but they save what is behind it. What is shown whole needs no second copy. */
    private static String link(ReportedCheck check, ReportedPicture picture) {
        if (!Html.isDataAddress(picture.address())) {
            return Html.attribute("href", picture.address());
        }
        return picture.address().equals(picture.thumbnail())
                ? ""
                : Html.attribute("href", picture.address())
                        + Html.attribute(
                                "download",
                                "%s-%s.png".formatted(check.id(), picture.role().id()));
    }

    /** Numbers as scripts read them. */
    private static String readings(ReportedCheck check) {
        return check.readings().stream()
                .map(reading -> String.join(
                        " ",
                        reading.measure().key(),
                        Double.toString(reading.measured()),
                        Double.toString(reading.threshold().limit())))
                .collect(Collectors.joining(";"));
    }

    private static String paragraph(String style, Optional<String> text) {
        return text.map(found -> "<p%s>%s</p>\n".formatted(Html.attribute("class", style), Html.text(found)))
                .orElse("");
    }

    private static String wrapped(String start, Stream<String> items, String end) {
        String content = items.collect(Collectors.joining());
        return content.isEmpty() ? "" : start + content + end;
    }

    private static String optional(String attribute, Optional<String> value) {
        return value.map(found -> Html.attribute(attribute, found)).orElse("");
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(found -> !found.isEmpty());
    }
}
