package dev.lpips.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.batch.Measurement.Status;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Measures;
import dev.lpips.measure.Psnr;
import dev.lpips.measure.Ssim;
import dev.lpips.measure.WorstPatch;
import dev.lpips.oracle.Painted;
import dev.lpips.oracle.SyntheticRuler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads the file relies on every name and on their order: a failure here is a broken promise. */
class MeasurementJsonTest {

    private static final PicturePair PAIR =
            new PicturePair("charts/a.png", Path.of("golden", "a.png"), Path.of("out", "a.png"));

    @TempDir
    static Path home;

    static Lpips lpips;
    static Comparison comparison;

    @TempDir
    Path folder;

    @BeforeAll
    static void compare() {
        lpips = SyntheticRuler.open(home);
        comparison = lpips.compare(Painted.bars(100, 1), Painted.bars(100, 2));
    }

    @AfterAll
    static void close() {
        lpips.close();
    }

    @Test
    void has_its_fields_in_their_order() throws IOException {
        JsonObject json = written(measured(Status.COMPARED));

        assertThat(json.keySet())
                .containsExactly(
                        "name",
                        "actual",
                        "reference",
                        "model",
                        "version",
                        "weighting",
                        "modelSha256",
                        "width",
                        "height",
                        "distance",
                        "layers",
                        "worstPatch",
                        "evaluatedFraction",
                        "background",
                        "measures",
                        "decodeMillis",
                        "evaluateMillis",
                        "status");
        assertThat(json.getAsJsonObject("worstPatch").keySet())
                .containsExactly("distance", "x", "y", "width", "height");
    }

    @Test
    void has_the_numbers_of_a_comparison() throws IOException {
        JsonObject json = written(measured(Status.COMPARED));

        assertThat(json.get("name").getAsString()).isEqualTo("charts/a.png");
        assertThat(json.get("actual").getAsString()).isEqualTo(PAIR.actual().location());
        assertThat(json.get("reference").getAsString())
                .isEqualTo(PAIR.reference().location());
        assertThat(json.get("model").getAsString()).isEqualTo("squeeze");
        assertThat(json.get("version").getAsString()).isEqualTo("0.1");
        assertThat(json.get("modelSha256").getAsString())
                .isEqualTo(lpips.model().sha256());
        assertThat(json.get("width").getAsInt()).isEqualTo(100);
        assertThat(json.get("height").getAsInt()).isEqualTo(100);
        assertThat(json.get("distance").getAsDouble()).isPositive().isEqualTo(comparison.distance());
        assertThat(json.getAsJsonArray("layers").asList())
                .extracting(JsonElement::getAsDouble)
                .hasSize(7)
                .isEqualTo(comparison.layers());
        assertThat(json.get("evaluatedFraction").getAsDouble()).isEqualTo(comparison.evaluatedFraction());
        assertThat(json.get("decodeMillis").getAsDouble()).isEqualTo(1.5);
        assertThat(json.get("evaluateMillis").getAsDouble()).isEqualTo(2.5);
        assertThat(json.get("status").getAsString()).isEqualTo("compared");
    }

    @Test
    void has_the_place_of_the_worst_patch() throws IOException {
        JsonObject patch = written(measured(Status.COMPARED)).getAsJsonObject("worstPatch");

        WorstPatch worst = comparison.worstPatch();
        assertThat(patch.get("distance").getAsDouble()).isEqualTo(worst.distance());
        assertThat(List.of("x", "y", "width", "height"))
                .extracting(name -> patch.get(name).getAsInt())
                .containsExactly(
                        worst.region().x(),
                        worst.region().y(),
                        worst.region().width(),
                        worst.region().height());
    }

    @Test
    void keeps_what_does_not_apply_as_null() throws IOException {
        Measurement missing = new Measurement(
                PAIR,
                lpips.model(),
                Status.MISSING,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                0,
                0,
                "there is none");

        JsonObject json = written(missing);

        assertThat(json.keySet()).hasSize(18);
        for (String name : List.of("width", "height", "distance", "worstPatch", "evaluatedFraction")) {
            assertThat(json.get(name).isJsonNull()).as(name).isTrue();
        }
        assertThat(json.getAsJsonArray("layers")).isEmpty();
        assertThat(json.get("status").getAsString()).isEqualTo("missing");
    }

    @Test
    void calls_every_status_by_its_word() {
        assertThat(Arrays.stream(Status.values()).map(Status::id))
                .containsExactly("compared", "identical", "size-mismatch", "unreadable", "missing");
    }

    @Test
    void writes_one_object_a_pair_into_folders_that_need_not_exist() throws IOException {
        Path file = folder.resolve("new/folder/distances.json");

        MeasurementJson.write(List.of(measured(Status.COMPARED), measured(Status.IDENTICAL)), file);

        assertThat(JsonParser.parseString(Files.readString(file)).getAsJsonArray())
                .hasSize(2);
        assertThat(Files.readString(file)).endsWith("]\n");
    }

    private JsonObject written(Measurement measurement) throws IOException {
        Path file = folder.resolve("distances.json");
        MeasurementJson.write(List.of(measurement), file);
        return JsonParser.parseString(Files.readString(file))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
    }

    private static Measurement measured(Status status) {
        return new Measurement(
                PAIR,
                lpips.model(),
                status,
                Optional.of(comparison.size()),
                Optional.of(comparison),
                readings(),
                1.5,
                2.5,
                "");
    }

    private static SortedMap<Measure, Measured> readings() {
        SortedMap<Measure, Measured> readings = new TreeMap<>(Measures.ORDER);
        readings.put(new Ssim(), Measured.of(0.98));
        readings.put(new Psnr(), Measured.of(Double.POSITIVE_INFINITY));
        return readings;
    }

    @Test
    void measures_that_were_asked_for_have_their_keys_and_infinity_is_null() throws IOException {
        JsonObject measures = written(measured(Status.COMPARED)).getAsJsonObject("measures");

        assertThat(measures.get("ssim").getAsDouble()).isEqualTo(0.98);
        assertThat(measures.get("psnr").isJsonNull()).isTrue();
    }
}
