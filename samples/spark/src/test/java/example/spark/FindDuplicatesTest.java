package example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Lpips;
import dev.lpips.closest.DistanceMatrix;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import example.spark.throughput.RandomPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindDuplicatesTest {

    private static final Question LITE = new Question("lite", "cpu", "");
    private static final int ORIGINALS = 80;
    private static final double WITHIN = 0.1;

    @TempDir
    static Path folder;

    static SparkSession spark;

    @BeforeAll
    static void write_pictures_and_near_copies_of_some() throws IOException {
        spark = LocalSpark.open();
        RandomPictures pictures = new RandomPictures(64);
        for (int i = 0; i < ORIGINALS; i++) {
            Files.write(file(i), pictures.reference(i));
        }
        for (int i = 0; i < ORIGINALS; i += 8) {
            Files.write(file(ORIGINALS + i), pictures.actual(i));
        }
        Files.write(folder.resolve("of-another-size.png"), new RandomPictures(65).reference(0));
        Files.writeString(folder.resolve("damaged.png"), "no picture");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void finds_what_measuring_every_pair_finds() throws IOException {
        List<String> expected = new ArrayList<>();
        List<Path> files = files();
        List<Pixels> pictures = files.stream().map(ImageFiles::read).toList();
        try (Lpips lpips = Lpips.open(LITE.options())) {
            DistanceMatrix all = DistanceMatrix.of(lpips, files.size(), pictures::get);
            for (int one = 0; one < files.size(); one++) {
                for (int other = one + 1; other < files.size(); other++) {
                    if (all.distance(one, other) <= WITHIN) {
                        expected.add("%s %s %s".formatted(files.get(one), files.get(other), all.distance(one, other)));
                    }
                }
            }
        }

        List<String> found = new FindDuplicates(spark, LITE, 8)
                .neighbours(folder.toString()).filter("distance <= " + WITHIN).collectAsList().stream()
                        .map(FindDuplicatesTest::line)
                        .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found).hasSizeGreaterThanOrEqualTo(ORIGINALS / 8);
    }

    @Test
    void a_sketch_is_close_to_that_of_a_noisy_copy_and_far_from_others() {
        RandomPictures pictures = new RandomPictures(64);
        Sketch original = sketch(pictures.reference(1));

        assertThat(original.distanceTo(sketch(pictures.actual(1)))).isLessThan(4);
        assertThat(original.distanceTo(sketch(pictures.reference(2)))).isGreaterThan(16);
    }

    private static Sketch sketch(byte[] png) {
        return Sketch.of("picture", ImageFiles.decode(png, "picture"));
    }

    private static String line(Row row) {
        return "%s %s %s"
                .formatted(row.getString(0).substring(5), row.getString(1).substring(5), row.getDouble(2));
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < ORIGINALS; i++) {
            files.add(file(i));
        }
        for (int i = 0; i < ORIGINALS; i += 8) {
            files.add(file(ORIGINALS + i));
        }
        return files;
    }

    private static Path file(int number) {
        return folder.resolve(String.format(Locale.ROOT, "%04d.png", number));
    }
}
