package dev.lpips.junit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.rules.LpipsProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in docs: their examples compile, their links lead somewhere, and README leads to each of them. */
class DocsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");

    /** Ours. Code of other tools stands between tildes. */
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\n(.*?)^```");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @MethodSource("pages")
    void examples_are_code_that_compiles(Path page) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String source : List.of("Examples.java", "FirstChartTest.java")) {
            sources.append(Files.readString(Path.of("src/test/java/dev/lpips/junit/docs", source)));
        }
        String compiled = withoutSpace(sources.toString());

        assertThat(found(EXAMPLE, page))
                .allSatisfy(example -> assertThat(compiled).contains(withoutSpace(example)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_to_files_that_are_there(Path page) throws IOException {
        assertThat(found(LINK, page))
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    @Test
    void readme_leads_to_every_page() throws IOException {
        List<String> links = found(LINK, ROOT.resolve("README.md"));

        assertThat(pages()).isNotEmpty().allSatisfy(page -> assertThat(links).contains("docs/" + page.getFileName()));
    }

    @Test
    void readme_has_every_property_in_one_table() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String settings = readme.substring(readme.indexOf("## Settings"), readme.indexOf("## More"));

        assertThat(LpipsProperties.known())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(settings).contains("`" + property + "`"));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s", "");
    }
}
