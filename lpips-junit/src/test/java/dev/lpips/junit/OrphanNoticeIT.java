package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The fixtures have a file of their own: a golden's group is an outermost class. */
@ExtendWith(SyntheticModel.class)
class OrphanNoticeIT {

    private final GoldenStore store = GoldenStore.at(SyntheticModel.GOLDENS);
    private final List<String> notices = new ArrayList<>();
    private String outerFilter;

    @BeforeEach
    void keep() {
        // The outer build may be filtered: these sessions are not.
        outerFilter = System.getProperty("test");
        System.clearProperty("test");
        OrphanFixture.fails = false;
        SharedState.forgetVerifiers();
        write("OrphanFixture/page", "OrphanFixture/gone", "OrphanFixture/gone@mac", "OrphanFixture/page@mac");
    }

    @AfterEach
    void restore() {
        if (outerFilter != null) {
            System.setProperty("test", outerFilter);
        }
    }

    @Test
    void after_all_tests_of_a_class_ran_its_other_goldens_are_named_and_stay() {
        run(selectClass(OrphanFixture.class));

        assertThat(notices)
                .containsExactly(
                        "No test has these goldens any more (2): target/fixtures/goldens/OrphanFixture/gone.png,"
                                + " target/fixtures/goldens/OrphanFixture/gone@mac.png. mvn dev.lpips:lpips-maven-plugin:prune lists"
                                + " them all");
        assertThat(store.names()).hasSize(4);
    }

    @Test
    void they_are_named_once_in_a_run() {
        run(selectClass(OrphanFixture.class));
        run(selectClass(OrphanFixture.class));

        assertThat(notices).hasSize(1);
    }

    @Test
    void settings_of_goldens_there_are_none_of_are_named_once_in_a_run_but_not_by_a_part_of_the_tests()
            throws Exception {
        SyntheticModel.delete(SyntheticModel.GOLDENS);
        write("OrphanFixture/page");
        Files.writeString(store.root().resolve("lpips.properties"), """
                OrphanFixture/*.threshold = 0.02
                OrphanFixtrue/*.threshold = 0.02
                """);

        run(selectMethod(OrphanFixture.class, OrphanFixture.class.getDeclaredMethod("page")));
        assertThat(notices).isEmpty();

        run(selectClass(OrphanFixture.class));
        run(selectClass(OrphanFixture.class));
        assertThat(notices)
                .containsExactly("These settings are for no golden there is:"
                        + " target/fixtures/goldens/lpips.properties, line 2, OrphanFixtrue/*");
    }

    @Test
    void goldens_of_a_class_that_is_nowhere_are_named() {
        String nowhere = "Removed" + "PageTest";
        write(nowhere + "/page");

        run(selectClass(OrphanFixture.class));

        assertThat(notices).singleElement().asString().contains(nowhere + "/page.png");
    }

    @Test
    void goldens_of_a_class_that_has_not_run_are_not_named() {
        write("OrphanNoticeIT/page", "RecordingIT/page");

        run(selectClass(OrphanFixture.class));

        assertThat(notices).singleElement().asString().doesNotContain("OrphanNoticeIT", "RecordingIT");
    }

    @Test
    void a_failed_test_leaves_its_class_in_doubt() {
        OrphanFixture.fails = true;

        run(selectClass(OrphanFixture.class));

        assertThat(notices).isEmpty();
    }

    @Test
    void a_test_that_is_left_out_leaves_its_class_in_doubt() {
        write("DisabledOrphanFixture/gone", "DisabledOrphanFixture/page");

        run(selectClass(DisabledOrphanFixture.class));

        assertThat(notices).isEmpty();
    }

    @Test
    void a_part_of_the_tests_says_nothing() throws Exception {
        run(selectMethod(OrphanFixture.class, OrphanFixture.class.getDeclaredMethod("page")));
        assertThat(notices).isEmpty();

        session(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(OrphanFixture.class))
                .filters(TagFilter.excludeTags("slow")));
        assertThat(notices).isEmpty();

        System.setProperty("test", "OrphanFixture");
        run(selectClass(OrphanFixture.class));
        System.clearProperty("test");
        assertThat(notices).isEmpty();
    }

    @Test
    void a_session_without_goldens_says_nothing() throws Exception {
        SyntheticModel.delete(SyntheticModel.GOLDENS);
        Files.createDirectories(SyntheticModel.GOLDENS);

        run(selectClass(CallerNameTest.class));

        assertThat(notices).isEmpty();
    }

    private void write(String... names) {
        for (String name : names) {
            store.write(new GoldenName(name), Pictures.pixels(Drawing.page()));
        }
    }

    private void run(DiscoverySelector selector) {
        session(LauncherDiscoveryRequestBuilder.request().selectors(selector));
    }

    private void session(LauncherDiscoveryRequestBuilder request) {
        try (LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new LpipsSessionListener(
                        new Rulers(options -> {
                            throw new AssertionError("Equal pictures need no ruler");
                        }),
                        notices::add))
                .build())) {
            session.getLauncher().execute(request.build());
        }
    }
}

@GoldenImages(directory = "target/fixtures/goldens")
class OrphanFixture {

    static boolean fails;

    @Test
    void page() {
        assertThatImage(Drawing.page()).matchesGolden();
        assertThat(fails).isFalse();
    }

    @Test
    @Tag("slow")
    void nothing() {}
}

@GoldenImages(directory = "target/fixtures/goldens")
class DisabledOrphanFixture {

    @Test
    void page() {
        assertThatImage(Drawing.page()).matchesGolden();
    }

    @Test
    @Disabled("to see what becomes of its goldens")
    void gone() {
        assertThatImage(Drawing.page()).matchesGolden();
    }
}
