package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text of this project depends on the default locale, which in some countries writes other digits: a run id of Arabic
 * digits is none, and nobody can search for a message in them.
 *
 * <p>On the sources, because compiled classes do not show what a format string is used for. {@code "%s".formatted(..)} is
 * the same in every locale; numbers need {@code String.format(Locale.ROOT, ..)}.
 */
class LocaleRuleTest {

    private static final String LITERALS = "\"(?:\\\\.|[^\"\\\\\\n])*\"(?:\\s*\\+\\s*\"(?:\\\\.|[^\"\\\\\\n])*\")*";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n\"]*(?=\\n)", Pattern.DOTALL);
    private static final Pattern FORMATTED = Pattern.compile("(" + LITERALS + ")?\\s*\\)?\\s*(?:\\.|::)formatted\\b");
    private static final Pattern NUMBER = Pattern.compile("%(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[dfeEgGaAtT]");
    private static final Pattern DEFAULT_LOCALE = Pattern.compile("to(?:Lower|Upper)Case\\(\\)"
            + "|String\\.format\\((?!\\s*Locale\\.ROOT)"
            + "|printf\\("
            + "|DateTimeFormatter\\s*\\.of(?:Pattern|Localized\\w+)\\((?![^;]*Locale\\.ROOT)"
            + "|new (?:Formatter|SimpleDateFormat|DecimalFormat|MessageFormat)\\b"
            + "|NumberFormat\\.get");

    @Test
    void no_text_depends_on_the_default_locale() throws IOException {
        List<String> violations = new ArrayList<>();
        int files = 0;
        for (String module : List.of("lpips-core", "lpips-junit", "lpips-maven-plugin")) {
            for (Path source : sources(Path.of("..", module, "src", "main", "java"))) {
                violations(Files.readString(source)).forEach(found -> violations.add(source + ": " + found));
                files++;
            }
        }

        assertThat(files).isGreaterThan(200);
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text(\"%d pages\".formatted(pages));",
                "text((\"%s\" + \" of %,.2f\").formatted(name, size));",
                "map(\"%02d\"::formatted);",
                "text(PATTERN.formatted(pages));",
                "String.format(\"%s\", name);",
                "name.toLowerCase();",
                "DateTimeFormatter.ofPattern(\"yyyy\").withZone(UTC);",
                "NumberFormat.getInstance();"
            })
    void the_rule_finds(String code) {
        assertThat(violations(code)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text(\"%s of %08X\".formatted(name, bits));",
                "String.format(Locale.ROOT, \"%d\", pages);",
                "text(\"%s\".formatted(a), \"%d\");",
                "name.toLowerCase(Locale.ROOT);",
                "DateTimeFormatter.ofPattern(\"yyyy\", Locale.ROOT);",
                "/* \"%d\".formatted(1) */"
            })
    void the_rule_accepts(String code) {
        assertThat(violations(code)).isEmpty();
    }

    private static List<String> violations(String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        List<String> found = new ArrayList<>();
        DEFAULT_LOCALE.matcher(code).results().map(match -> match.group()).forEach(found::add);
        Matcher formatted = FORMATTED.matcher(code);
        while (formatted.find()) {
            String format = formatted.group(1);
            if (format == null || NUMBER.matcher(format).find()) {
                found.add(code.substring(Math.max(0, formatted.start() - 40), formatted.end())
                        .strip());
            }
        }
        return found;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
