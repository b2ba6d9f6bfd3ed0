package example.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 2,000 pairs, 20 of them bad, in a job that is killed in the middle and started again. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledJobTest {

    private static final Question QUESTION = new Question("lite", "cpu", "ssim,psnr,colour");

    @TempDir
    static Path folder;

    static SparkSession spark;
    static Path output;
    static Map<Path, FileTime> survivors;
    static long survived;

    @BeforeAll
    static void kill_a_job_and_run_it_again() throws IOException, InterruptedException {
        spark = LocalSpark.open();
        TwoThousandPairs.write(spark, folder.resolve("pairs.parquet"));
        output = folder.resolve("out");

        Process first = start("first.log");
        while (first.isAlive() && files().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        first.destroyForcibly().waitFor();
        survivors = files();
        survived = measurements().count();
        Process second = start("second.log");
        assertThat(second.waitFor()).as(log("second.log")).isZero();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void what_was_finished_before_the_kill_is_not_measured_again() throws IOException {
        assertThat(survived).as(log("first.log")).isPositive().isLessThan(TwoThousandPairs.COUNT);
        assertThat(files()).containsAllEntriesOf(survivors);
        assertThat(spark.read().parquet(measurementFolder()).count()).isEqualTo(TwoThousandPairs.COUNT);
    }

    @Test
    void results_are_those_of_the_local_pipeline_bit_by_bit() throws IOException {
        List<String> expected = Measured.byPipeline(spark, TwoThousandPairs.pairs(), QUESTION);

        assertThat(Measured.lines(measurements())).isEqualTo(expected);
    }

    @Test
    void the_summary_counts_every_pair_and_names_the_bad_ones() throws IOException {
        JsonObject summary = JsonParser.parseString(Files.readString(output.resolve("summary.json")))
                .getAsJsonObject();

        JsonObject statuses = summary.getAsJsonObject("statuses");
        assertThat(statuses.get("compared").getAsInt()).isEqualTo(TwoThousandPairs.COUNT - 20 - 198);
        assertThat(statuses.get("identical").getAsInt()).isEqualTo(198);
        assertThat(statuses.get("unreadable").getAsInt()).isEqualTo(3 * TwoThousandPairs.BAD_OF_EACH);
        assertThat(statuses.get("missing").getAsInt()).isEqualTo(TwoThousandPairs.BAD_OF_EACH);
        assertThat(statuses.get("size-mismatch").getAsInt()).isEqualTo(TwoThousandPairs.BAD_OF_EACH);
        assertThat(summary.getAsJsonArray("withoutNumbers").toString())
                .contains("shot/0007", "reference is 64 x 64, actual is 65 x 65", "there is no actual of shot/0307");
        assertThat(summary.getAsJsonObject("measures").keySet())
                .containsExactlyInAnyOrder("distance", "worstPatch", "ssim", "psnr", "colour");
        assertThat(summary.getAsJsonObject("measures")
                        .getAsJsonObject("psnr")
                        .get("infinite")
                        .getAsInt())
                .isEqualTo(198);
    }

    @Test
    void the_page_shows_the_hundred_worst_with_their_pictures() throws IOException {
        String page = Files.readString(output.resolve("worst/report/index.html"));
        String worst = measurements()
                .orderBy(col("distance").desc(), col(Pairs.NAME))
                .first()
                .getAs("name");

        assertThat(page.contains("001-" + worst.replace('/', '-')))
                .as("the page has " + worst)
                .isTrue();
        try (Stream<Path> evidence = Files.walk(output.resolve("worst/evidence"))) {
            assertThat(evidence.filter(file -> file.toString().endsWith("-actual.png")))
                    .hasSize(WorstPairs.COUNT);
        }
    }

    private static Process start(String log) throws IOException {
        return LocalSpark.start(
                folder.resolve(log),
                List.of(
                        "--pairs=" + folder.resolve("pairs.parquet"),
                        "--output=" + output,
                        "--measures=" + QUESTION.measures()));
    }

    private static String log(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String measurementFolder() {
        return output.resolve("measurements").toString();
    }

    private static Dataset<Row> measurements() throws IOException {
        return new Results(spark, measurementFolder()).read();
    }

    private static Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        if (Files.isDirectory(Path.of(measurementFolder()))) {
            try (Stream<Path> found = Files.list(Path.of(measurementFolder()))) {
                for (Path file : found.filter(
                                path -> path.getFileName().toString().startsWith("part-"))
                        .toList()) {
                    files.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }
}
