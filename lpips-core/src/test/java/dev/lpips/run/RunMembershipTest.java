package dev.lpips.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.model.Lookup;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMembershipTest {

    private static final Lookup FORK =
            Map.of("sun.java.command", "/shop/target/surefire/surefirebooter-20261122.jar /shop/target/surefire")::get;
    private static final Lookup MODULAR_FORK =
            Map.of("sun.java.command", "surefire/org.apache.maven.surefire.booter.ForkedBooter /shop/target")::get;
    private static final Lookup OTHER = Map.of("sun.java.command", "com.intellij.rt.junit.JUnitStarter")::get;

    @TempDir
    Path directory;

    @Test
    void of_a_JVM_that_nobody_forked_is_its_own_run() {
        RunMembership membership = RunMembership.join(directory, OTHER);

        assertThat(membership.run()).isEqualTo(RunId.ofThisJvm());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void of_a_fork_is_the_run_of_the_process_that_started_it() {
        ProcessHandle here = ProcessHandle.current();

        assertThat(RunMembership.name(FORK, here))
                .isEqualTo(RunMembership.name(MODULAR_FORK, here))
                .hasValueSatisfying(name -> assertThat(name)
                        .matches("process \\d+ of .*Z")
                        .doesNotStartWith("process %d of".formatted(here.pid())));
        assertThat(RunMembership.name(OTHER, here)).isEmpty();
    }

    @Test
    void of_all_forks_of_one_process_is_one_run_with_one_ledger() {
        RunMembership one = RunMembership.join(directory, FORK);
        RunMembership other = RunMembership.join(directory, MODULAR_FORK);

        assertThat(other.run()).isEqualTo(one.run()).isNotEqualTo(RunId.ofThisJvm());
        one.ledger().putIfAbsent(FactKind.OWNER, "dark", "a");
        assertThat(other.ledger().get(FactKind.OWNER, "dark")).contains("a");
    }

    @Test
    void is_in_the_run_that_a_property_names_whoever_started_the_JVM() {
        RunMembership monday = RunMembership.join(directory, Map.of("lpips.run", "monday")::get);
        RunMembership mondayAgain = RunMembership.join(directory, Map.of("lpips.run", " monday ")::get);
        RunMembership tuesday = RunMembership.join(directory, Map.of("lpips.run", "tuesday")::get);

        assertThat(mondayAgain.run()).isEqualTo(monday.run());
        assertThat(tuesday.run()).isGreaterThan(monday.run());
        monday.ledger().putIfAbsent(FactKind.OWNER, "dark", "a");
        assertThat(tuesday.ledger().get(FactKind.OWNER, "dark")).isEqualTo(Optional.empty());
    }

    @Test
    void is_none_of_a_blank_name() {
        assertThat(RunMembership.join(directory, Map.of("lpips.run", " ")::get).run())
                .isEqualTo(RunId.ofThisJvm());
    }
}
