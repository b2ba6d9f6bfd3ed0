package dev.lpips.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Finding PASSED = new Finding("fine.png", Optional.empty(), Optional.empty());

    private final RememberedFindings log = new RememberedFindings();
    private final Findings findings = new Findings(log);

    @Test
    void pass_when_all_checks_did_and_say_how_many() {
        findings.add(PASSED);
        findings.add(PASSED);

        assertThat(findings.hasFailures()).isFalse();
        assertThat(findings.summary()).isEqualTo("All picture checks passed: 2");
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void hand_on_each_failure_as_it_is_found() {
        findings.fail("a.png", "a is wrong");

        assertThat(log.entries()).containsExactly("failed: a is wrong");
    }

    @Test
    void name_every_failure_at_the_end() {
        findings.fail("a.png", "a is wrong");
        findings.add(PASSED);
        findings.fail("b.png", "b is wrong");

        assertThat(findings.hasFailures()).isTrue();
        assertThat(findings.summary())
                .isEqualTo("2 of 3 picture checks failed: a.png, b.png. Each is described above.");
    }

    @Test
    void name_a_golden_once_whose_retry_failed_too() {
        findings.fail("a", "a is wrong");
        findings.fail("a", "a is wrong again");

        assertThat(findings.summary()).isEqualTo("2 of 2 picture checks failed: a. Each is described above.");
    }

    @Test
    void print_no_character_that_a_terminal_obeys() {
        findings.fail("a", "title \u001b]0;owned\u0007 and \u202egnp.exe");

        assertThat(log.entries()).containsExactly("failed: title \\u001b]0;owned\\u0007 and \\u202egnp.exe");
    }
}
