package dev.lpips.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.image.Region;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.outcome.FocusOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static final ApproveCommand COMMAND = new ApproveCommand("mvn", "lpips:approve", "lpips.golden", List.of());
    private static final Region PLACE = new Region(3, 4, 5, 6);

    @TempDir
    Path project;

    WrittenEvidence evidence;

    @BeforeEach
    void startEvidence() {
        evidence = new WrittenEvidence(project.resolve("target/lpips"));
    }

    @Test
    void tells_the_verdict_the_counts_and_every_check_the_worst_first() throws IOException {
        evidence.match("PageTest/same", 0.01);
        evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest");
        evidence.mismatch("PageTest/worse", 0.3, PLACE, "different", "PageTest");
        evidence.fault("PageTest/fault", "the golden is a Git LFS pointer");

        HtmlReport report = write(evidence.source("shop"));

        assertThat(report.failed()).isEqualTo(3);
        assertThat(report.checks()).isEqualTo(4);
        assertThat(page())
                .contains("<h1>3 of 4 pictures need a look</h1>")
                .contains("<b>2</b> look different", "<b>1</b> could not be judged", "<b>1</b> looks the same");
        assertThat(all("data-name=\"([^\"]*)\""))
                .containsExactly("PageTest/worse", "PageTest/bad", "PageTest/fault", "PageTest/same");
        assertThat(all("class=\"likely\">([^<]*)")).containsExactly("the golden is a Git LFS pointer");
    }

    @Test
    void offers_to_approve_what_an_approval_accepts_under_its_module_and_name() throws IOException {
        evidence.match("PageTest/same", 0.01);
        evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest");
        evidence.fault("PageTest/fault", "no golden");

        write(evidence.source("shop"));

        assertThat(all("data-approve=\"([^\"]*)\"")).containsExactly("shop:PageTest/bad");
        assertThat(page()).contains("data-goal=\"lpips:approve\" data-property=\"lpips.golden\"");
    }

    @Test
    void links_evidence_that_lies_beside_it_and_copies_other() throws IOException {
        evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest");

        write(evidence.source("shop"));

        assertThat(all("href=\"([^\"#]*\\.png)\""))
                .containsExactly(
                        "../PageTest/bad-golden.png", "../PageTest/bad-actual.png", "../PageTest/bad-heatmap.png");

        HtmlReport.write(
                List.of(evidence.source("shop")),
                "shop",
                COMMAND,
                project.resolve("elsewhere/report"),
                PictureStorage.LINKED);

        assertThat(project.resolve("elsewhere/report/images")).isDirectoryContaining("glob:**-actual.png");
    }

    @Test
    void with_its_pictures_in_the_page_there_is_nothing_beside_it() throws IOException {
        byte[] actual = Files.readAllBytes(evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest")
                .actual());

        HtmlReport report = write(PictureStorage.INLINE, evidence.source("shop"));

        assertThat(report.notice()).isEmpty();
        assertThat(report.page().getParent()).isDirectoryNotContaining("glob:**/images");
        assertThat(all("src=\"([^\"]*)\""))
                .hasSize(3)
                .contains("data:image/png;base64," + Base64.getEncoder().encodeToString(actual));
        assertThat(page()).contains("img-src data:;").doesNotContain(".png\" class", "'self'");
    }

    @Test
    void pictures_too_large_for_one_page_lie_beside_it_and_none_is_left_out() throws IOException {
        InlinePictures full = new InlinePictures(2L << 20);

        assertThat(full.keep(Optional.empty(), new byte[2 << 20], "a.png")).startsWith("data:image/png;base64,AAAA");
        assertThatThrownBy(() -> full.keep(Optional.empty(), new byte[1], "b.png"))
                .isInstanceOf(PageTooLargeException.class)
                .hasMessage("The pictures lie beside the page: one file takes 2 MiB of them, and there are more");
    }

    @Test
    void a_picture_outside_of_the_evidence_is_never_read_and_the_check_is_still_there() throws IOException {
        Path secret = Files.createDirectories(project.resolve("outside")).resolve("secret.png");
        ImageFiles.writePng(secret, WrittenEvidence.ACTUAL);
        Files.createDirectories(evidence.folder());
        Files.createSymbolicLink(evidence.folder().resolve("link.png"), secret);
        evidence.mismatch("PageTest/link", evidence.folder().resolve("link.png"));

        write(evidence.source("shop"));

        assertThat(page()).contains("Actual is not shown: it is no PNG file of its own in");
        assertThat(all("href=\"([^\"#]*\\.png)\"")).isEmpty();
        assertThat(all("data-approve=\"([^\"]*)\"")).isEmpty();
        assertThat(all("data-name=\"([^\"]*)\"")).containsExactly("PageTest/link");
    }

    @Test
    void a_picture_that_was_exchanged_is_not_shown_as_the_one_that_was_checked() throws IOException {
        Path actual = evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest")
                .actual();
        ImageFiles.writePng(actual, WrittenEvidence.GOLDEN);

        write(evidence.source("shop"));

        assertThat(page()).contains("Actual is not shown: it is not the picture that was checked");
        assertThat(all("data-approve=\"([^\"]*)\"")).isEmpty();
    }

    @Test
    void failures_at_one_place_are_one_group() throws IOException {
        evidence.mismatch("PageTest/a", 0.2, new Region(0, 0, 20, 10), "different", "PageTest");
        evidence.mismatch("PageTest/b", 0.2, new Region(0, 0, 20, 11), "different", "PageTest");
        evidence.mismatch("PageTest/c", 0.2, new Region(9, 9, 3, 3), "different", "PageTest");

        write(evidence.source("shop"));

        assertThat(all("group-title\">([^<]*)")).containsExactly("2 pictures changed at the same place");
        assertThat(all("data-groups=\"([^\"]*)\"")).containsExactly("g1", "g1");
    }

    @Test
    void of_many_groups_the_largest_come_first_and_the_others_wait() throws IOException {
        for (int place = 0; place < 10; place++) {
            for (int i = 0; i < (place == 7 ? 3 : 2); i++) {
                Region region = new Region(20 * place, 0, 10, 10);
                evidence.mismatch("Page%dTest/%d".formatted(i, place), 0.2, region, "different", "PageTest");
            }
        }

        write(evidence.source("shop"));

        assertThat(all("group-title\">([^<]*)"))
                .startsWith("3 pictures changed at the same place")
                .hasSize(10);
        assertThat(all("group-because\">([^<]*)").get(0))
                .isEqualTo("10 x 10 at x 140, y 0; Page0Test, Page1Test, Page2Test");
        assertThat(page()).contains("<summary>2 smaller groups</summary>");
    }

    @Test
    void what_was_not_judged_like_the_rest_goes_to_the_script() throws IOException {
        evidence.focusOn(new FocusOutline(
                List.of(new Region(7, 8, 9, 10)),
                List.of(new Focus.Allowance(new Region(1, 2, 3, 4), Tolerance.distance(0.3)))));
        evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest");

        write(evidence.source("shop"));

        assertThat(page())
                .contains(
                        "\"masks\":[{\"x\":7,\"y\":8,\"width\":9,\"height\":10}]",
                        "\"parts\":[{\"x\":1,\"y\":2,\"width\":3,\"height\":4,\"label\":\"distance at most 0.3000\"}]");
    }

    @Test
    void what_earlier_runs_measured_goes_to_the_script() throws IOException {
        new WrittenEvidence(evidence.folder()).match("PageTest/bad", 0.0123456);
        new WrittenEvidence(evidence.folder()).match("PageTest/bad", 0);
        evidence = new WrittenEvidence(evidence.folder());
        evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest");

        write(evidence.source("shop"));

        assertThat(page()).contains("\"history\":{\"distance\":[0.0123,0]}");
    }

    @Test
    void two_machines_are_told_apart() throws IOException {
        WrittenEvidence other = new WrittenEvidence(project.resolve("other/lpips"));
        evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest");
        other.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest");

        write(
                EvidenceSource.ofOrigin("linux", "shop", evidence.folder()),
                EvidenceSource.ofOrigin("macos", "shop", other.folder()));

        assertThat(all("data-origin=\"([^\"]*)\"")).containsExactlyInAnyOrder("linux", "macos");
        assertThat(all("<article[^>]* id=\"([^\"]*)\"")).doesNotHaveDuplicates().hasSize(2);
        assertThat(page()).doesNotContain("data-approve=");
    }

    @Test
    void the_policy_allows_exactly_the_style_and_the_script_of_the_page() throws IOException {
        evidence.match("PageTest/same", 0.01);

        write(evidence.source("shop"));

        PageAssets assets = PageAssets.load();
        assertThat(assets.style()).doesNotContain("</style", "\r");
        assertThat(assets.script()).doesNotContain("</script", "\r", "innerHTML");
        assertThat(page()).contains(Html.attribute("content", assets.policy(PictureStorage.LINKED)));
        assertThat(page().replace(assets.script(), ""))
                .doesNotContainPattern("\\son[a-z]+=|style=\"|javascript:|https?://");
    }

    @Test
    void what_is_removed_leaves_nothing_to_look_at() throws IOException {
        evidence.mismatch("PageTest/bad", 0.2, PLACE, "different", "PageTest");
        HtmlReport report = write(evidence.source("shop"));

        HtmlReport.remove(report.page().resolveSibling(""));

        assertThat(report.page().resolveSibling("")).isEmptyDirectory();
    }

    /** Each text that comes from outside is put between marks, so that whatever stands between them on the page is that text. */
    @Test
    void no_text_of_an_outcome_leaves_its_place_on_the_page() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            evidence.mismatch(
                    "PageTest/n" + i,
                    0.2,
                    new Region(i, i, 1, 1),
                    "different\n  likely : %s\n  %s : %s".formatted(hostile(random), hostile(random), hostile(random)),
                    hostile(random));
        }

        HtmlReport.write(
                List.of(new EvidenceSource(
                        evidence.folder(), Optional.empty(), hostile(random), Optional.of(hostile(random)))),
                hostile(random),
                new ApproveCommand(hostile(random), hostile(random), hostile(random), List.of(hostile(random))),
                project.resolve("target/lpips/report"),
                PictureStorage.LINKED);

        List<String> found = all("(?s)\u2983(.*?)\u2984");
        assertThat(found)
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(
                                text.replaceAll("&(lt|gt|amp|quot|#39);", "").replace("<wbr>", ""))
                        .doesNotContainPattern("[<>&\"'\u0000-\u0008\u202e]"));
        assertThat(page().split("<script", -1)).hasSize(3);
        assertThat(page().split("</script", -1)).hasSize(3);
    }

    @Test
    void the_summary_is_a_table_of_the_failed_checks() throws IOException {
        evidence.match("PageTest/same", 0.01);
        evidence.mismatch("PageTest/bad", 0.2, PLACE, "different\n  likely : a | [b](c) <i>", "PageTest");

        assertThat(write(evidence.source("shop")).summary()).isEqualTo("""
                        ### Pictures of shop: 1 of 2 need a look

                        | picture | verdict | readings beyond their limits | likely |
                        |---|---|---|---|
                        | PageTest&#47;bad | Looks different | distance 0&#46;2000 &#40;limit 0&#46;0500&#41; | a &#124; &#91;b&#93;&#40;c&#41; &#60;i&#62; |

                        """);
    }

    @Test
    void json_ends_no_script() {
        JsonPrimitive text = new JsonPrimitive("</script><!--&\u2028\u2029");

        assertThat(Html.json(text)).isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029\"");
    }

    private static String hostile(Random random) {
        List<String> pieces = List.of(
                "\"",
                "'",
                "<",
                ">",
                "&",
                "</script>",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "--><!--",
                "]]>",
                "`${7*7}",
                "&lt;",
                "\u202e",
                "\u001b[2J",
                "{{x}}",
                "%s",
                "$1",
                "/",
                "\u2028",
                "a b");
        return random.ints(1 + random.nextInt(6), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining("", "\u2983", "\u2984"));
    }

    private HtmlReport write(EvidenceSource... sources) {
        return write(PictureStorage.LINKED, sources);
    }

    private HtmlReport write(PictureStorage pictures, EvidenceSource... sources) {
        return HtmlReport.write(List.of(sources), "shop", COMMAND, project.resolve("target/lpips/report"), pictures);
    }

    private String page() throws IOException {
        return Files.readString(project.resolve("target/lpips/report/index.html"));
    }

    private List<String> all(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(page());
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
