package dev.lpips.tools.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of promises: a test that it names and that is gone is a promise that nobody keeps. */
class ReliabilityPageTest {

    private static final Path CHECKOUT = Path.of("../..");
    private static final Pattern NAME_OF_TEST = Pattern.compile("`([A-Za-z]+(?:Test|IT))`");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Set<String> named = NAME_OF_TEST
                .matcher(Files.readString(CHECKOUT.resolve("docs/RELIABILITY.md")))
                .results()
                .map(match -> match.group(1) + ".java")
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(tests()).containsAll(named);
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(CHECKOUT)) {
            return files.filter(file -> file.toString()
                            .contains("src" + file.getFileSystem().getSeparator() + "test"))
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.toSet());
        }
    }
}
