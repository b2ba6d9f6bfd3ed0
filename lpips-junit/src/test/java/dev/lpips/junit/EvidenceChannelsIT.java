package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@ExtendWith(SyntheticModel.class)
class EvidenceChannelsIT {

    @TempDir
    Path folder;

    private World world;

    @GoldenImages(directory = "target/fixtures/goldens")
    static class FailingTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @GoldenImages(directory = "target/fixtures/goldens")
    static class ComparingTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void close() {
            assertThatImage(Drawing.page()).isPerceptuallyCloseTo(Drawing.darkPage(), 0.01);
        }

        @Test
        void identical() {
            assertThatImage(Drawing.page()).isIdenticalTo(Drawing.darkPage());
        }
    }

    static class PlainTestCase {

        @Test
        void close() {
            assertThatImage(Drawing.page()).isPerceptuallyCloseTo(Drawing.darkPage(), 0.01);
        }
    }

    @BeforeEach
    void store_another_golden() {
        world = World.fresh();
        GoldenStore.at(SyntheticModel.GOLDENS)
                .write(new GoldenName("FailingTestCase/page"), Pictures.pixels(Drawing.darkPage()));
    }

    @Test
    void junit_publishes_the_pictures_of_a_failed_check() {
        assertThat(published(FailingTestCase.class))
                .containsExactlyInAnyOrder("page-actual.png", "page-golden.png", "page-heatmap.png");
    }

    @Test
    void junit_publishes_the_pictures_of_a_failed_comparison_with_what_is_no_golden() {
        assertThat(published(ComparingTestCase.class))
                .hasSize(5)
                .anyMatch(name -> name.matches("close.*-heatmap.png"))
                .anyMatch(name -> name.matches("identical.*-actual.png"));
    }

    private List<String> published(Class<?> tests) {
        List<String> published = new CopyOnWriteArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("junit.platform.reporting.output.dir", folder.toString())
                .build();

        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void fileEntryPublished(TestIdentifier test, FileEntry file) {
                published.add(String.valueOf(file.getPath().getFileName()));
            }
        });

        return published;
    }

    @Test
    void allure_gets_attachments_that_its_screen_diff_knows() throws IOException {
        assertAllureShows(FailingTestCase.class);
    }

    @Test
    void allure_gets_attachments_of_a_test_without_the_extension_too() throws IOException {
        assertAllureShows(PlainTestCase.class);
    }

    private void assertAllureShows(Class<?> tests) throws IOException {
        AllureLifecycle before = Allure.getLifecycle();
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(folder));
        Allure.setLifecycle(lifecycle);
        try {
            lifecycle.scheduleTestCase(new TestResult().setUuid("one"));
            lifecycle.startTestCase("one");
            Kit.run(tests);
            lifecycle.stopTestCase("one");
            lifecycle.writeTestCase("one");
        } finally {
            Allure.setLifecycle(before);
        }

        String result = Files.readString(folder.resolve("one-result.json"));
        assertThat(result).contains("screenshotDiff", "\"expected\"", "\"actual\"", "\"diff\"", "image/png");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png"))).hasSize(3);
        }
    }

    @Test
    void lines_for_attachments_name_each_picture_by_its_whole_path() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path actual = Path.of("target/lpips/page-actual.png");

        new AttachmentLines(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .show(new Evidence(actual, Optional.empty(), Optional.empty()));

        assertThat(bytes.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("[[ATTACHMENT|" + actual.toAbsolutePath() + "]]");
    }

    @Test
    void lines_are_printed_only_if_they_are_asked_for() {
        assertThat(AttachmentLines.areAskedFor(name -> null)).isFalse();
        assertThat(AttachmentLines.areAskedFor(name -> "false")).isFalse();
        assertThat(AttachmentLines.areAskedFor(name -> "true")).isTrue();
    }

    @Test
    void a_channel_that_cannot_take_the_pictures_takes_the_place_of_no_failure() {
        List<Evidence> shown = new CopyOnWriteArrayList<>();
        EvidenceChannels channels = new EvidenceChannels(List.of(
                evidence -> {
                    throw new IllegalStateException("full");
                },
                shown::add));

        channels.show(new Evidence(Path.of("page-actual.png"), Optional.empty(), Optional.empty()));

        assertThat(shown).hasSize(1);
    }
}
