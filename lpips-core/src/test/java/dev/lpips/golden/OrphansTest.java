package dev.lpips.golden;

import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    private static final GoldenOwner OWNER = new GoldenOwner("id", "a test");

    @TempDir
    Path root;

    GoldenVerifier verifier;

    @BeforeEach
    void open() {
        verifier = new GoldenVerifier(GoldenStore.at(root), GoldenMode.VERIFY);
    }

    @Test
    void are_goldens_that_no_test_has() {
        write("LoginPageTest/dark", "LoginPageTest/light");
        verifier.claim(new GoldenName("LoginPageTest/dark"), OWNER);

        assertThat(orphans(any -> true)).containsExactly("LoginPageTest/light");
    }

    @Test
    void are_never_those_of_a_group_that_is_in_doubt() {
        write("LoginPageTest/dark", "CartTest/full");

        assertThat(orphans(Set.of("CartTest")::contains)).containsExactly("CartTest/full");
    }

    @Test
    void are_never_variants_of_a_golden_that_a_test_has_whatever_machine_they_are_for() {
        write("LoginPageTest/dark", "LoginPageTest/dark@mac", "LoginPageTest/Dark@jdk25", "LoginPageTest/gone@mac");
        verifier.claim(new GoldenName("LoginPageTest/dark"), OWNER);

        assertThat(orphans(any -> true)).containsExactly("LoginPageTest/gone@mac");
    }

    @Test
    void are_never_pictures_that_belong_to_no_group() {
        write("logo");

        assertThat(orphans(any -> true)).isEmpty();
    }

    @Test
    void stay_where_they_are() {
        write("CartTest/full");

        assertThat(orphans(any -> true)).isNotEmpty();

        assertThat(verifier.store().names()).hasSize(1);
    }

    private void write(String... names) {
        for (String name : names) {
            verifier.store().write(new GoldenName(name), plain(1, 1, 0));
        }
    }

    private List<String> orphans(Predicate<String> isSettled) {
        return Orphans.of(verifier, isSettled).stream().map(GoldenName::value).toList();
    }
}
