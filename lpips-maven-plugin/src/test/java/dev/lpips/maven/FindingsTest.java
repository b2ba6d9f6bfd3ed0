package dev.lpips.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final RememberedLog log = new RememberedLog();
    private final Findings findings = new Findings(log);

    @Test
    void passes_when_all_checks_did() throws MojoFailureException {
        findings.pass();
        findings.pass();

        findings.requireNone();

        assertThat(log.entries()).containsExactly("info: All picture checks passed: 2");
    }

    @Test
    void logs_each_failure_as_it_is_found() {
        findings.fail("a.png", "a is wrong");

        assertThat(log.entries()).containsExactly("error: a is wrong");
    }

    @Test
    void names_every_failure_at_the_end() {
        findings.fail("a.png", "a is wrong");
        findings.pass();
        findings.fail("b.png", "b is wrong");

        assertThatThrownBy(findings::requireNone)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("2 of 3 picture checks failed: a.png, b.png. Each is described above.");
    }

    @Test
    void names_a_golden_once_whose_retry_failed_too() {
        findings.fail("a", "a is wrong");
        findings.fail("a", "a is wrong again");

        assertThatThrownBy(findings::requireNone)
                .hasMessage("2 of 2 picture checks failed: a. Each is described above.");
    }
}
