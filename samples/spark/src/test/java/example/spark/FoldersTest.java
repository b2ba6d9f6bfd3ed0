package example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.batch.PicturePairs;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import example.spark.throughput.RandomPictures;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    private static final Question ALL = new Question("lite", "cpu", "all");
    private static final RandomPictures PICTURES = new RandomPictures(64);

    static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = LocalSpark.open();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @BeforeEach
    void write_pictures() throws IOException {
        for (String name : List.of("a b.png", "_draft.png", "deep/er/50%25.png", "ä#1.png", "only-reference.png")) {
            write("reference", name, PICTURES.reference(name.hashCode()));
        }
        for (String name : List.of("a b.png", "_draft.png", "deep/er/50%25.png", "ä#1.png", "only-actual.png")) {
            write("actual", name, PICTURES.actual(name.hashCode()));
        }
        write("reference", "tiny.png", dot(0xFF000000));
        write("actual", "tiny.png", dot(0xFFFFFFFF));
        write("actual", ".hidden/c.png", PICTURES.actual(1));
        write("actual", "notes.txt", new byte[3]);
    }

    @Test
    void two_folders_give_what_the_local_pipeline_gives_whatever_the_tasks() throws IOException {
        List<String> expected =
                Measured.byPipeline(spark, PicturePairs.of(folder.resolve("reference"), folder.resolve("actual")), ALL);

        List<String> inOneTask = Measured.lines(run(1000, "one"));
        List<String> inManyTasks = Measured.lines(run(1, "many"));

        assertThat(inOneTask).hasSize(7).isEqualTo(inManyTasks);
        assertThat(inOneTask).map(line -> line.replace("file:/", "/")).isEqualTo(expected);
    }

    @Test
    void a_table_of_addresses_gives_what_the_folders_give() throws IOException {
        Dataset<Row> ofFolders = run(1000, "folders");
        Path table = folder.resolve("pairs.csv");
        Files.write(
                table,
                ofFolders.collectAsList().stream()
                        .map(row -> "\"%s\",\"%s\",\"%s\""
                                .formatted(row.getAs(Pairs.NAME), row.getAs(Pairs.REFERENCE), row.getAs(Pairs.ACTUAL)))
                        .toList());
        Files.writeString(table, "name,reference,actual\n" + Files.readString(table));

        Dataset<Row> ofTable =
                new ComparePairs(spark, ALL, 1000).run(PairTable.read(spark, table.toString()), out("table"));

        assertThat(Measured.lines(ofTable)).isEqualTo(Measured.lines(ofFolders));
    }

    @Test
    void only_what_changed_is_measured_again() throws IOException {
        run(1000, "out").count();

        write("actual", "a b.png", PICTURES.actual(99));
        Files.setLastModifiedTime(folder.resolve("actual/a b.png"), FileTime.fromMillis(0));
        Files.delete(folder.resolve("actual/only-actual.png"));
        Dataset<Row> again = run(1000, "out");

        assertThat(spark.read().parquet(out("out")).count()).isEqualTo(7 + 1);
        assertThat(Measured.lines(again)).hasSize(6).isEqualTo(Measured.lines(run(1000, "anew")));
    }

    @Test
    void another_question_is_answered_anew_beside_the_first() throws IOException {
        run(1000, "out");

        Dataset<Row> other =
                new ComparePairs(spark, new Question("lite", "cpu", "ssim"), 1000).run(table(), out("out"));

        assertThat(spark.read().parquet(out("out")).count()).isEqualTo(7 + 7);
        assertThat(Measured.lines(other)).hasSize(7).noneMatch(line -> line.contains("psnr"));
    }

    @Test
    void two_pairs_of_one_name_are_refused() throws IOException {
        Path table = Files.writeString(folder.resolve("pairs.csv"), "name,reference,actual\na,b,c\na,d,e\n");

        assertThatThrownBy(() -> PairTable.read(spark, table.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The names of pairs are unique, but 2 pairs have the name \"a\"");
    }

    @Test
    void a_folder_that_is_not_there_is_no_thousand_missing_pictures() {
        assertThatThrownBy(() -> PairTable.ofFolders(
                        spark,
                        folder.resolve("reference").toString(),
                        folder.resolve("actaul").toString()))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("actaul");
    }

    private Dataset<Row> run(long pairsPerTask, String output) throws IOException {
        return new ComparePairs(spark, ALL, pairsPerTask).run(table(), out(output));
    }

    private PairTable table() throws IOException {
        return PairTable.ofFolders(
                spark,
                folder.resolve("reference").toString(),
                folder.resolve("actual").toString());
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String side, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(side).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] dot(int colour) {
        return ImageFiles.encodePng(Pixels.ofArgb(new PixelSize(1, 1), new int[] {colour}));
    }
}
