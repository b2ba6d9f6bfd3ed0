package example.spark;

import static org.apache.spark.sql.functions.col;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.batch.LoadedPair;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import dev.lpips.report.html.ApproveCommand;
import dev.lpips.report.html.HtmlReport;
import dev.lpips.report.html.PictureStorage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The pairs that differ most, as a page to look at: thumbnails, slider and heatmap of each. The driver reads their pictures once
 * more, one pair after the other.
 *
 * @param spark the session
 * @param question what was measured
 */
record WorstPairs(SparkSession spark, Question question) {

    static final int COUNT = 100;

    private static final String CHANGED = "The pictures are not those that were measured";

    /** Whatever differs at all is shown. */
    private static final Tolerance NOTHING = Tolerance.distance(0);

    /** Nothing here is a golden that somebody could accept another picture for: messages are those of CI, and name no command. */
    private static final ReportSettings SETTINGS = ReportSettings.here(name -> name.equals("CI") ? "true" : null);

    private static final ApproveCommand NO_COMMAND =
            new ApproveCommand("mvn", "lpips:approve", "lpips.golden", List.of());

    /**
     * Writes {@code report/index.html} and its pictures.
     *
     * @param measured the measurements
     * @param pairs the pairs that were measured
     * @param folder where to
     */
    void report(Dataset<Row> measured, PairTable pairs, Path folder) {
        Lpips ruler = Rulers.of(question);
        Path evidence = folder.resolve("evidence");
        OutcomeReporter reporter = OutcomeReporter.in(evidence, SETTINGS);
        List<String> names = worst(measured);
        Map<String, Row> rows = rows(pairs, names);
        for (int rank = 1; rank <= names.size(); rank++) {
            String name = names.get(rank - 1);
            GoldenName golden = GoldenName.of(List.of(String.format(Locale.ROOT, "%03d %s", rank, name)));
            Path file = folder.resolve("reference of " + golden.segments().get(0));
            LoadedPair loaded =
                    LoadedPair.of(Pairs.of(rows.get(name), spark.sparkContext().hadoopConfiguration()));
            show(loaded, golden, file, ruler, reporter);
        }
        HtmlReport.write(
                List.of(EvidenceSource.ofOrigin("spark", "worst pairs", evidence)),
                "Pairs that differ most",
                NO_COMMAND,
                folder.resolve("report"),
                PictureStorage.LINKED);
    }

    private static void show(LoadedPair loaded, GoldenName name, Path file, Lpips ruler, OutcomeReporter reporter) {
        String test = loaded.pair().name();
        Optional<LoadedPair.Decoded> pair = loaded.fold(
                Optional::of, same -> Optional.empty(), unreadable -> Optional.empty(), missing -> Optional.empty());
        pair.ifPresentOrElse(
                both -> reporter.report(verified(both, name, file, ruler), test),
                () -> reporter.reportFault(name, file, new IllegalStateException(CHANGED), test));
    }

    private static GoldenOutcome verified(LoadedPair.Decoded pair, GoldenName name, Path file, Lpips ruler) {
        return new GoldenOutcome.Verified(
                name, file, pair.reference(), pair.actual(), ruler.judge(pair.reference(), pair.actual(), NOTHING));
    }

    private static List<String> worst(Dataset<Row> measured) {
        return measured
                .filter(col("distance").gt(0))
                .orderBy(col("distance").desc(), col(Pairs.NAME))
                .select(Pairs.NAME)
                .takeAsList(COUNT)
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static Map<String, Row> rows(PairTable pairs, List<String> names) {
        return pairs.rows().filter(col(Pairs.NAME).isInCollection(names)).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs(Pairs.NAME), row -> row));
    }
}
