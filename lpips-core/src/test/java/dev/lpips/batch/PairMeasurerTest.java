package dev.lpips.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Lpips;
import dev.lpips.batch.Measurement.Status;
import dev.lpips.oracle.Painted;
import dev.lpips.oracle.SyntheticRuler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairMeasurerTest {

    @TempDir
    static Path home;

    static Lpips lpips;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        lpips = SyntheticRuler.open(home);
    }

    @AfterAll
    static void close() {
        lpips.close();
    }

    @Test
    void measures_two_pictures_that_differ() {
        Painted.write(reference("a.png"), Painted.bars(1));
        Painted.write(actual("a.png"), Painted.inverted(1));

        Measurement measurement = measure("a.png");

        assertThat(measurement.status()).isEqualTo(Status.COMPARED);
        assertThat(measurement.size()).contains(Painted.bars(1).size());
        assertThat(measurement.comparison().orElseThrow().distance()).isPositive();
        assertThat(measurement.reason()).isEmpty();
    }

    @Test
    void knows_two_files_of_the_same_pixels() {
        Painted.write(reference("a.png"), Painted.bars(1));
        Painted.write(actual("a.png"), Painted.bars(1));

        Measurement measurement = measure("a.png");

        assertThat(measurement.status()).isEqualTo(Status.IDENTICAL);
        assertThat(measurement.comparison().orElseThrow().distance()).isZero();
    }

    @Test
    void does_not_measure_pictures_of_different_sizes() {
        Painted.write(reference("a.png"), Painted.bars(48, 1));
        Painted.write(actual("a.png"), Painted.bars(47, 1));

        Measurement measurement = measure("a.png");

        assertThat(measurement.status()).isEqualTo(Status.SIZE_MISMATCH);
        assertThat(measurement.size()).contains(Painted.bars(48, 1).size());
        assertThat(measurement.reason()).isEqualTo("reference is 48 x 48, actual is 47 x 47");
    }

    @Test
    void names_every_file_that_is_missing() {
        Measurement measurement = measure("a.png");

        assertThat(measurement.status()).isEqualTo(Status.MISSING);
        assertThat(measurement.size()).isEmpty();
        assertThat(measurement.reason())
                .isEqualTo("there is no %s; there is no %s".formatted(reference("a.png"), actual("a.png")));
    }

    @Test
    void takes_the_size_of_the_picture_that_can_be_read() throws IOException {
        Painted.write(actual("a.png"), Painted.bars(47, 1));
        Files.writeString(
                Files.createDirectories(reference("a.png").getParent()).resolve("a.png"), "no picture");

        Measurement measurement = measure("a.png");

        assertThat(measurement.status()).isEqualTo(Status.UNREADABLE);
        assertThat(measurement.size()).contains(Painted.bars(47, 1).size());
        assertThat(measurement.reason()).startsWith(reference("a.png") + " is not one of the formats");
    }

    @Test
    void goes_on_after_every_kind_of_bad_pair() throws IOException {
        Painted.write(reference("1-missing.png"), Painted.bars(1));
        Painted.write(reference("2-unreadable.png"), Painted.bars(1));
        Files.write(Files.createDirectories(folder.resolve("actual")).resolve("2-unreadable.png"), new byte[0]);
        Painted.write(reference("3-size.png"), Painted.bars(1));
        Painted.write(actual("3-size.png"), Painted.bars(20, 1));
        Painted.write(reference("4-good.png"), Painted.bars(1));
        Painted.write(actual("4-good.png"), Painted.tinted(1));

        List<Status> statuses = measure(PicturePairs.of(folder.resolve("reference"), folder.resolve("actual"))).stream()
                .map(Measurement::status)
                .toList();

        assertThat(statuses).containsExactly(Status.MISSING, Status.UNREADABLE, Status.SIZE_MISMATCH, Status.COMPARED);
    }

    private Measurement measure(String name) {
        return measure(List.of(new PicturePair(name, reference(name), actual(name))))
                .get(0);
    }

    private static List<Measurement> measure(List<PicturePair> pairs) {
        List<Measurement> measurements = new ArrayList<>();
        new PairPipeline(2).run(pairs, new PairMeasurer(lpips)::measure, measurements::add);
        return measurements;
    }

    private Path reference(String name) {
        return folder.resolve("reference").resolve(name);
    }

    private Path actual(String name) {
        return folder.resolve("actual").resolve(name);
    }
}
