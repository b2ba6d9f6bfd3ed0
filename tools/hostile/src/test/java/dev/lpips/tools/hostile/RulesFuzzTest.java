package dev.lpips.tools.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lpips.golden.GoldenName;
import dev.lpips.rules.GoldenRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The file of rules: each line is understood, or refused with its number. */
class RulesFuzzTest {

    private static final Path FILE = Path.of("goldens", GoldenRules.FILE_NAME);

    @FuzzTest(maxDuration = "30m")
    void a_file_is_accepted_or_refused(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            GoldenRules.requireAccepted(text, FILE);
        } catch (IllegalArgumentException refused) {
            // As it should be.
        }
    }

    @FuzzTest(maxDuration = "30m")
    void a_name_stays_below_its_directory_or_is_refused(byte[] content) {
        String name = new String(content, StandardCharsets.UTF_8);
        Path directory = Path.of("goldens").toAbsolutePath();
        try {
            Path file = directory.resolve(new GoldenName(name).fileName());
            if (!file.normalize().equals(file) || !file.startsWith(directory) || file.equals(directory)) {
                throw new IllegalStateException(name);
            }
        } catch (IllegalArgumentException refused) {
            // As it should be.
        }
    }
}
