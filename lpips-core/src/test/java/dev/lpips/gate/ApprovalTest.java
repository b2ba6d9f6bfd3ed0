package dev.lpips.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.LpipsOptions;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome.Missing;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.oracle.Painted;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.outcome.UnreadableOutcomeException;
import dev.lpips.report.FailureMessage;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import dev.lpips.run.BuildModule;
import dev.lpips.run.RunId;
import dev.lpips.run.RunMembership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {

    private static final Pixels PICTURE = Painted.bars(1);
    private static final LpipsOptions UNSET = LpipsOptions.defaults();

    @TempDir
    Path folder;

    Path project;
    Path goldens;
    Path evidence;

    @BeforeEach
    void createProject() throws IOException {
        project = Files.createDirectories(folder.resolve("shop"));
        goldens = Files.createDirectories(project.resolve("src/test/goldens"));
        evidence = project.resolve("target/lpips");
        Files.createDirectories(folder.resolve("outside"));
    }

    @Test
    void makes_the_picture_of_a_failed_check_the_golden_and_tells_so() {
        fail("PageTest/page", PICTURE);

        List<String> done = approve("PageTest/page");

        assertThat(ImageFiles.read(goldens.resolve("PageTest/page.png"))).isEqualTo(PICTURE);
        assertThat(done)
                .containsExactly("%s is the golden %s of shop now. Commit it."
                        .formatted(evidence.resolve("PageTest/page-actual.png"), goldens.resolve("PageTest/page.png")));
    }

    @Test
    void understands_patterns_and_all() {
        fail("PageTest/a", PICTURE);
        fail("PageTest/b", PICTURE);
        fail("CartTest/c", PICTURE);

        assertThat(approve("PageTest/**")).hasSize(2);
        assertThat(approve("CartTest/?")).hasSize(1);
        assertThat(goldens()).containsExactly("CartTest/c.png", "PageTest/a.png", "PageTest/b.png");
        fail("CartTest/d", PICTURE);
        assertThat(approve("CartTest/d,shop:CartTest/d")).hasSize(1);
    }

    @Test
    void of_all_takes_every_failed_check() {
        fail("PageTest/a", PICTURE);
        fail("CartTest/c", PICTURE);

        assertThat(approve("all")).hasSize(2);
    }

    @Test
    void says_of_all_that_there_is_none_in_the_words_of_the_request() {
        assertThatThrownBy(() -> approve("all"))
                .hasMessage("No failed check of \"all\" is recorded in %s; there is none", evidence);
    }

    @Test
    void changes_nothing_if_one_of_several_names_is_unknown() {
        fail("PageTest/a", PICTURE);

        assertThatThrownBy(() -> approve("PageTest/a,PageTest/z"))
                .hasMessage("No failed check of \"PageTest/z\" is recorded in %s; there are PageTest/a", evidence);
        assertThat(goldens()).isEmpty();
    }

    @Test
    void asks_which_module_is_meant_where_two_have_a_golden_of_one_name() throws IOException {
        Path other = Files.createDirectories(folder.resolve("office"));
        fail("PageTest/page", PICTURE);
        ApprovableModule office = module(other);
        fail(office, "PageTest/page", PICTURE);
        List<ApprovableModule> both = List.of(module(project), office);

        assertThatThrownBy(() -> approve(both, "PageTest/page"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a golden of several modules")
                .hasMessageContaining("shop:PageTest/page");
        assertThat(approve(both, "office:PageTest/page"))
                .singleElement()
                .asString()
                .contains(" of office now");
        assertThat(goldens()).isEmpty();
        assertThat(approve(both, "*:PageTest/page")).hasSize(2);
    }

    @Test
    void is_refused_on_ci() {
        fail("PageTest/page", PICTURE);

        assertThatThrownBy(() -> Approval.plan(
                        List.of(module(project)), ApprovalRequest.parse("all"), UNSET, Map.of("CI", "true")::get))
                .hasMessageContaining("CI=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../outside",
                "../../src/test/goldens/../../../../outside",
                "../../src/main",
                "../..",
                "/",
                "/outside/new/deep"
            })
    void writes_nothing_outside_of_the_declared_directories(String directory) throws IOException {
        fail("PageTest/page", PICTURE);
        tamper("\"goldenDirectory\": \"../../src/test/goldens\"", "\"goldenDirectory\": \"%s\"".formatted(directory));

        assertThatThrownBy(() -> approve("PageTest/page"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of the directories of goldens that shop declares");
        assertThat(goldens()).isEmpty();
        assertThat(folder.resolve("outside")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../page",
                "PageTest/../../page",
                "/page",
                "C:/page",
                "PageTest\\\\page",
                "PageTest/pa\\u0000ge",
                "PageTest/pa\\u001bge",
                "PageTest/con",
                ""
            })
    void refuses_a_name_that_is_a_path_by_the_name_of_the_file(String name) throws IOException {
        fail("PageTest/page", PICTURE);
        Path entry = tamper("\"name\": \"PageTest/page\"", "\"name\": \"%s\"".formatted(name));

        assertThatThrownBy(() -> approve("all"))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageContaining(entry.getFileName().toString());
        assertThat(goldens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/outside/secret.png",
                "../secret.png",
                "PageTest/../../../secret.png",
                "C:/secret.png",
                "PageTest\\\\secret.png",
                "PageTest//secret.png",
                "page\\u0000.png"
            })
    void refuses_evidence_outside_of_the_folder_by_the_name_of_the_file(String actual) throws IOException {
        fail("PageTest/page", PICTURE);
        Path entry = tamper("\"actual\": \"PageTest/page-actual.png\"", "\"actual\": \"%s\"".formatted(actual));

        assertThatThrownBy(() -> approve("all"))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageContaining(entry.getFileName().toString());
        assertThat(goldens()).isEmpty();
    }

    @Test
    void refuses_an_entry_of_an_older_format_by_the_name_of_the_file() throws IOException {
        fail("PageTest/page", PICTURE);
        tamper("\"format\": 3", "\"format\": 1");

        assertThatThrownBy(() -> approve("all")).hasMessageContaining("its format is 1, but this version reads 3");
    }

    @Test
    void refuses_a_picture_that_is_not_the_one_that_was_checked() {
        fail("PageTest/page", PICTURE);
        Painted.write(evidence.resolve("PageTest/page-actual.png"), Painted.bars(2));

        assertThatThrownBy(() -> approve("PageTest/page")).hasMessageContaining("is not the picture that was checked");
        assertThat(goldens()).isEmpty();
    }

    @Test
    void refuses_a_link_in_place_of_a_picture_or_of_its_folder() throws IOException {
        fail("PageTest/page", PICTURE);
        Path picture = evidence.resolve("PageTest/page-actual.png");
        Path secret = Files.move(picture, folder.resolve("outside/page-actual.png"));
        Files.createSymbolicLink(picture, secret);

        assertThatThrownBy(() -> approve("PageTest/page")).hasMessageContaining("is no file of its own in");

        Files.delete(picture);
        Files.delete(evidence.resolve("PageTest"));
        Files.createSymbolicLink(evidence.resolve("PageTest"), folder.resolve("outside"));
        assertThatThrownBy(() -> approve("PageTest/page")).hasMessageContaining("is no file of its own in");
        assertThat(goldens()).isEmpty();
    }

    @Test
    void refuses_to_replace_a_golden_that_has_changed_since() {
        fail("PageTest/page", PICTURE);
        GoldenStore.at(goldens).write(new GoldenName("PageTest/page"), Painted.bars(3));

        assertThatThrownBy(() -> approve("PageTest/page")).hasMessageContaining("has changed since it was checked");
        assertThat(ImageFiles.read(goldens.resolve("PageTest/page.png"))).isEqualTo(Painted.bars(3));
    }

    @Test
    void refuses_a_golden_directory_that_a_link_leads_out_of() throws IOException {
        fail("PageTest/page", PICTURE);
        Files.createSymbolicLink(goldens.resolve("PageTest"), folder.resolve("outside"));

        assertThatThrownBy(() -> approve("PageTest/page"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Nothing was accepted");
        assertThat(folder.resolve("outside")).isEmptyDirectory();
    }

    @Test
    void puts_back_what_it_wrote_before_a_golden_could_not_be_written() throws IOException {
        GoldenStore.at(goldens).write(new GoldenName("PageTest/a"), Painted.bars(3));
        fail("PageTest/a", PICTURE);
        fail("PageTest/b", PICTURE);
        fail("Taken/c", PICTURE);
        Files.writeString(goldens.resolve("Taken"), "a file where a folder should be");

        assertThatThrownBy(() -> approve("PageTest/a,PageTest/b,Taken/c"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Nothing was accepted");
        assertThat(ImageFiles.read(goldens.resolve("PageTest/a.png"))).isEqualTo(Painted.bars(3));
        assertThat(goldens.resolve("PageTest/b.png")).doesNotExist();
    }

    @Test
    void accepts_from_an_artefact_what_it_reports_into_the_goldens_of_this_project() throws IOException {
        Path artefact = artefactOf("PageTest/page", PICTURE);

        List<String> done = approveFrom(artefact, "PageTest/page");

        assertThat(ImageFiles.read(goldens.resolve("PageTest/page.png"))).isEqualTo(PICTURE);
        assertThat(done).singleElement().asString().contains("is the golden " + goldens.resolve("PageTest/page.png"));
    }

    @Test
    void refuses_an_edited_picture_of_an_artefact_by_name() throws IOException {
        Path artefact = artefactOf("PageTest/page", PICTURE);
        Painted.write(artefact.resolve("shop/target/lpips/PageTest/page-actual.png"), Painted.inverted(1));

        assertThatThrownBy(() -> approveFrom(artefact, "all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"PageTest/page\" cannot be accepted, because ")
                .hasMessageEndingWith("is not the picture that was checked: its SHA-256 is another");
        assertThat(goldens()).isEmpty();
    }

    @Test
    void refuses_a_golden_that_is_another_here_than_where_the_artefact_was_made() throws IOException {
        Path artefact = artefactOf("PageTest/page", PICTURE);
        Painted.write(goldens.resolve("PageTest/page.png"), Painted.inverted(1));

        assertThatThrownBy(() -> approveFrom(artefact, "all")).hasMessageContaining("has changed since it was checked");
    }

    @Test
    void refuses_two_artefacts_with_two_pictures_of_one_golden() throws IOException {
        Path linux = artefactOf("PageTest/page", PICTURE);
        Path macos = Files.move(linux, folder.resolve("macos"));
        Path other = artefactOf("PageTest/page", Painted.inverted(1));

        assertThatThrownBy(() -> Approval.plan(
                        BroughtEvidence.in(
                                List.of(module(project)), List.of(macos, other), folder.resolve("extracted")),
                        ApprovalRequest.parse("all"),
                        UNSET,
                        variable -> null))
                .hasMessageContaining("\"PageTest/page\" has one picture in")
                .hasMessageContaining("keep a variant for each platform");
    }

    @Test
    void previews_what_it_would_do_and_writes_nothing() {
        fail("PageTest/page", PICTURE);

        List<String> preview = Approval.plan(
                        List.of(module(project)), ApprovalRequest.parse("all"), UNSET, variable -> null)
                .preview();

        assertThat(preview)
                .containsExactly("%s would become the golden %s of shop"
                        .formatted(evidence.resolve("PageTest/page-actual.png"), goldens.resolve("PageTest/page.png")));
        assertThat(goldens()).isEmpty();
    }

    /** Evidence of another checkout, which is gone. */
    private Path artefactOf(String name, Pixels picture) throws IOException {
        Path checkout = Files.createDirectories(folder.resolve("runner/shop"));
        Files.createDirectories(checkout.resolve("src/test/goldens"));
        fail(module(checkout), name, picture);
        Path artefact = folder.resolve("artefact/shop");
        Files.createDirectories(artefact.resolveSibling(""));
        Files.move(checkout, artefact);
        return folder.resolve("artefact");
    }

    private List<String> approveFrom(Path artefact, String requests) throws IOException {
        return approve(
                BroughtEvidence.in(List.of(module(project)), List.of(artefact), folder.resolve("extracted")), requests);
    }

    private void fail(String name, Pixels picture) {
        fail(module(project), name, picture);
    }

    private static void fail(ApprovableModule module, String name, Pixels picture) {
        RunMembership run = RunMembership.of(module.evidence(), RunId.ofThisJvm(), module.module());
        Path golden = module.goldenDirectories().get(0).resolve(name + ".png");
        new OutcomeReporter(
                        EvidenceWriter.in(module.evidence()),
                        new FailureMessage(ReportSettings.here(variable -> null)),
                        OutcomeLog.in(module.evidence(), run))
                .report(new Missing(new GoldenName(name), golden, picture), "shop.PageTest.page");
    }

    private static ApprovableModule module(Path project) {
        return new ApprovableModule(
                List.of(String.valueOf(project.getFileName())),
                new BuildModule(project),
                project.resolve("target/lpips"),
                List.of(project.resolve("src/test/goldens")));
    }

    private List<String> approve(String requests) {
        return approve(List.of(module(project)), requests);
    }

    private static List<String> approve(List<ApprovableModule> modules, String requests) {
        return Approval.plan(modules, ApprovalRequest.parse(requests), UNSET, variable -> null)
                .write();
    }

    private Path tamper(String text, String replacement) throws IOException {
        try (Stream<Path> files = Files.walk(evidence.resolve("outcomes"))) {
            Path entry = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            String before = Files.readString(entry);
            assertThat(before).contains(text);
            return Files.writeString(entry, before.replace(text, replacement));
        }
    }

    private List<String> goldens() {
        return GoldenStore.at(goldens).names().stream()
                .map(GoldenName::fileName)
                .toList();
    }
}
