package dev.lpips.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LpipsPropertiesTest {

    private static final Pattern NAME = Pattern.compile("\"(lpips\\.[a-z][A-Za-z-]*(?:\\.[a-z][A-Za-z-]*)*)\"");

    /** In models and in the folder of goldens, no system properties. */
    private static final Set<String> OTHER_THINGS =
            Set.of("lpips.properties", "lpips.backbone", "lpips.selfTestDistance");

    @ParameterizedTest
    @CsvSource({
        "lpips.golden.mod, lpips.golden.mode",
        "lpips.treshold, lpips.threshold",
        "lpips.evidence.dir, lpips.evidence.directory",
        "lpips.worst-patch, lpips.worstPatch"
    })
    void an_unknown_name_is_refused_with_the_one_that_is_most_like_it(String unknown, String known) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LpipsProperties.requireKnown(List.of("java.home", "lpips.model", unknown)))
                .withMessageStartingWith(
                        "There is no system property \"%s\". Did you mean %s? There are lpips.actual, ",
                        unknown, known);
    }

    @Test
    void names_of_others_do_not_matter() {
        assertThatNoException()
                .isThrownBy(() -> LpipsProperties.requireKnown(Set.of("lpipsy", "com.shop.lpips.golden", "lpips")));
    }

    @Test
    void every_name_in_the_sources_of_all_modules_is_known() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String module : List.of("lpips-core", "lpips-junit", "lpips-maven-plugin")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    NAME.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(used::add);
                }
            }
        }
        used.removeAll(OTHER_THINGS);

        assertThat(used).hasSizeGreaterThan(15);
        assertThat(LpipsProperties.known()).containsAll(used);
    }
}
