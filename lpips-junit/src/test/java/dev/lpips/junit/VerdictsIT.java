package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.Pictures;
import dev.lpips.run.RunMembership;
import dev.lpips.run.TestRegister;
import dev.lpips.run.TestSession;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a run knows of its tests, for a build that expects a verdict from each. */
@ExtendWith(SyntheticModel.class)
class VerdictsIT {

    private static final String DIRECTORY = "target/fixtures/goldens";

    private final World world = World.fresh();

    @GoldenImages(directory = DIRECTORY)
    static class PageTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void passes() {
            assertThatImage(Drawing.page()).matchesGolden("page");
        }

        @Test
        void throws_before_its_picture() {
            throw new IllegalStateException("before the picture");
        }

        @Test
        void is_aborted() {
            Assumptions.abort("not here");
        }
    }

    @GoldenImages(directory = DIRECTORY)
    static class FailingClassTestCase {

        @RegisterExtension
        static final LpipsExtension WORLD = World.extension();

        @BeforeAll
        static void fail() {
            throw new IllegalStateException("before all pictures");
        }

        @Test
        void never_begins() {
            assertThatImage(Drawing.page()).matchesGolden("page");
        }
    }

    @GoldenImages(directory = DIRECTORY)
    static class FailingInstanceTestCase {

        /** JUnit refuses this before it calls any extension. */
        @RegisterExtension
        static final LpipsExtension NONE = null;

        @Test
        void never_begins() {
            assertThatImage(Drawing.page()).matchesGolden("page");
        }
    }

    @GoldenImages(directory = DIRECTORY)
    static class FailingArgumentsTestCase {

        static boolean fails = true;

        @RegisterExtension
        final LpipsExtension world = World.extension();

        static Stream<String> pages() {
            return Stream.of("page").peek(page -> {
                if (fails) {
                    throw new IllegalStateException("no picture");
                }
            });
        }

        @ParameterizedTest
        @MethodSource
        void pages(String page) {
            assertThatImage(Drawing.page()).matchesGolden(page);
        }
    }

    static class FailingElsewhereTestCase {

        @BeforeAll
        static void fail() {
            throw new IllegalStateException("no pictures here");
        }

        @Test
        void never_begins() {}
    }

    @GoldenImages(directory = DIRECTORY)
    static class MaskedTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden("page");
        }
    }

    @BeforeEach
    void store_the_golden() {
        golden("PageTestCase/page", Pictures.pixels(Drawing.page()));
        golden("FailingArgumentsTestCase/page", Pictures.pixels(Drawing.page()));
        FailingArgumentsTestCase.fails = true;
    }

    @Test
    void a_test_that_passed_is_settled_and_one_that_failed_or_was_aborted_is_not() {
        Kit.run(PageTestCase.class);

        assertThat(tests().count()).isEqualTo(3);
        assertThat(tests().withoutPass())
                .containsExactly(
                        PageTestCase.class.getName() + ".is_aborted",
                        PageTestCase.class.getName() + ".throws_before_its_picture");
    }

    @ParameterizedTest
    @ValueSource(classes = {FailingClassTestCase.class, FailingInstanceTestCase.class})
    void a_class_that_fails_before_its_tests_is_not_settled(Class<?> testCase) {
        launch(testCase);

        assertThat(tests().withoutPass()).containsExactly(testCase.getName());
    }

    @Test
    void a_test_whose_arguments_cannot_be_made_is_not_settled_until_they_are() {
        launch(FailingArgumentsTestCase.class);

        assertThat(tests().withoutPass()).containsExactly(FailingArgumentsTestCase.class.getName() + ".pages");

        FailingArgumentsTestCase.fails = false;
        launch(FailingArgumentsTestCase.class);

        assertThat(tests().withoutPass()).isEmpty();
    }

    @Test
    void a_class_without_goldens_is_none_of_our_business() {
        launch(FailingElsewhereTestCase.class);

        assertThat(tests().withoutPass()).isEmpty();
    }

    @Test
    void a_mask_beside_a_golden_counts_in_tests() {
        Pixels page = Pictures.pixels(Drawing.page());
        int[] changed = page.toArgb();
        Arrays.fill(changed, 0, changed.length / 2, 0xFFFF00FF);
        golden("MaskedTestCase/page", Pixels.ofArgb(page.size(), changed));
        Kit.run(MaskedTestCase.class).assertStatistics(tests -> tests.failed(1));

        world.nextRun();
        ImageFiles.writePng(SyntheticModel.GOLDENS.resolve("MaskedTestCase/page.mask.png"), upperHalf(page.size()));

        Kit.run(MaskedTestCase.class).assertStatistics(tests -> tests.succeeded(1));
    }

    @Test
    void a_jvm_with_goldens_is_in_the_ledger_until_its_tests_are_over() {
        GoldenSession session = new GoldenSession(this::membership);

        launch(WithoutGoldensTestCase.class, session);
        assertThat(membership().unfinishedSessions()).isEmpty();

        launch(PageTestCase.class, session);
        assertThat(membership().unfinishedSessions())
                .singleElement()
                .extracting(TestSession::process)
                .isEqualTo(ProcessHandle.current().pid());

        session.close(true);
        assertThat(membership().unfinishedSessions()).isEmpty();
    }

    static class WithoutGoldensTestCase {

        @Test
        void passes() {}
    }

    /** As a build does it: with a launcher, which tells of what JUnit calls no extension for. */
    private void launch(Class<?> testCase) {
        launch(testCase, new FailedContainers(this::tests));
    }

    private static void launch(Class<?> testCase, TestExecutionListener listener) {
        LauncherFactory.create(LauncherConfig.builder()
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .addTestExecutionListeners(listener)
                        .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(testCase))
                        .build());
    }

    private TestRegister tests() {
        return membership().tests();
    }

    private RunMembership membership() {
        return RunMembership.join(SyntheticModel.EVIDENCE, world.properties::get);
    }

    private static void golden(String name, Pixels picture) {
        GoldenStore.at(SyntheticModel.GOLDENS).write(new GoldenName(name), picture);
    }

    private static Pixels upperHalf(PixelSize size) {
        int[] mask = new int[size.area()];
        Arrays.fill(mask, 0xFFFFFFFF);
        Arrays.fill(mask, 0, mask.length / 2, 0xFF000000);
        return Pixels.ofArgb(size, mask);
    }
}
