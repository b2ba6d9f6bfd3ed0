package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lpips.image.Background;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The default tolerance of goldens on 225 pairs of screens that were labelled: another rendering of the same, a change, and a
 * change within another rendering. How many verdicts are wrong is pinned, so a change of the measures is seen here.
 */
class GoldenVerdictsIT {

    private static final Path PAIRS = Path.of("../../shared/verdicts/dev");

    private record Pair(String name, String label, String kind) {

        static Pair of(String line) {
            String[] fields = line.split("\t");
            return new Pair(fields[0], fields[1], fields[2]);
        }

        /** A change that is seen through another rendering is a group of its own: it is the harder question. */
        String group() {
            return label.equals("diff") && kind.startsWith("both") ? "both" : label;
        }

        Pixels picture(String folder) throws IOException {
            return ImageFiles.read(PAIRS.resolve(folder).resolve(name + ".png")).over(Background.WHITE);
        }
    }

    @Test
    void other_renderings_pass_and_changes_fail_but_for_these() throws IOException {
        assumeTrue(
                Files.isRegularFile(PAIRS.resolve("labels.tsv")),
                "The pairs lie beside the repository, in ../shared/verdicts/dev, and are not there");
        Map<String, Integer> all = new TreeMap<>();
        Map<String, List<String>> wrong = new TreeMap<>();
        try (Lpips lite = Lpips.open(LpipsOptions.defaults())) {
            for (Pair pair : pairs()) {
                boolean matches = lite.judge(pair.picture("ref"), pair.picture("act"), Tolerance.GOLDEN)
                        .isMatch();
                all.merge(pair.group(), 1, Integer::sum);
                if (matches != pair.label().equals("same")) {
                    wrong.computeIfAbsent(pair.group(), group -> new ArrayList<>())
                            .add(pair.name());
                }
            }
        }

        assertThat(all).containsEntry("same", 65).containsEntry("diff", 110).containsEntry("both", 50);
        assertThat(wrong.getOrDefault("same", List.of())).as("false alarms").isEmpty();
        assertThat(wrong.getOrDefault("diff", List.of()))
                .as("changes that pass")
                .hasSizeLessThanOrEqualTo(2);
        assertThat(wrong.getOrDefault("both", List.of()))
                .as("changes within another rendering that pass")
                .hasSizeLessThanOrEqualTo(8);
    }

    private static List<Pair> pairs() throws IOException {
        return Files.readAllLines(PAIRS.resolve("labels.tsv")).stream()
                .map(Pair::of)
                .filter(pair -> !pair.label().equals("doubt"))
                .toList();
    }
}
