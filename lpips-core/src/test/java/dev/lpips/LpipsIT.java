package dev.lpips;

import static dev.lpips.PixelExamples.BLACK;
import static dev.lpips.PixelExamples.WHITE;
import static dev.lpips.PixelExamples.continued;
import static dev.lpips.PixelExamples.filled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.OraclePictures;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever the weights are; the numbers themselves are those of {@link ReferenceDistancesIT}. */
class LpipsIT {

    @TempDir
    private static Path home;

    private static final Map<Backbone, LpipsOptions> OPTIONS = new EnumMap<>(Backbone.class);
    private static final Map<Backbone, Lpips> RULERS = new EnumMap<>(Backbone.class);

    private static final Pixels RINGS = OraclePictures.named("rings@97x65");
    private static final Pixels SHIFTED = OraclePictures.named("rings+shift@97x65");

    @BeforeAll
    static void open() {
        for (Backbone backbone : new Backbone[] {Backbone.LITE, Backbone.ALEX, Backbone.SQUEEZE}) {
            ModelStore store = OracleModels.synthetic(ModelName.of(backbone), home);
            LpipsOptions options =
                    LpipsOptions.defaults().withBackbone(backbone).withStore(store);
            OPTIONS.put(backbone, options);
            RULERS.put(backbone, Lpips.open(options));
        }
    }

    @AfterAll
    static void close() {
        RULERS.values().forEach(Lpips::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"LITE", "ALEX", "SQUEEZE"})
    void the_order_of_the_pictures_does_not_matter(Backbone backbone) {
        double forth = ruler(backbone).compare(RINGS, SHIFTED).distance();

        double back = ruler(backbone).compare(SHIFTED, RINGS).distance();

        assertThat(forth).isPositive().isCloseTo(back, within(1e-7));
    }

    @ParameterizedTest
    @EnumSource(names = {"LITE", "ALEX", "SQUEEZE"})
    void a_picture_has_exactly_the_distance_0_to_itself(Backbone backbone) {
        assertThat(ruler(backbone)
                        .compare(RINGS, OraclePictures.named("rings@97x65"))
                        .distance())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"LITE", "ALEX", "SQUEEZE"})
    void pictures_without_any_structure_have_a_distance_too(Backbone backbone) {
        Comparison comparison = ruler(backbone).compare(filled(64, 48, BLACK), filled(64, 48, WHITE));

        assertThat(comparison.distance()).isFinite().isPositive();
        assertThat(comparison.distanceMap().values()).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @EnumSource(names = {"LITE", "ALEX", "SQUEEZE"})
    void shares_of_the_layers_sum_up_to_the_distance(Backbone backbone) {
        Comparison comparison = ruler(backbone).compare(RINGS, SHIFTED);

        assertThat(comparison.layers()).hasSameSizeAs(backbone.tapChannels());
        assertThat(comparison.layers().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(comparison.distance(), within(1e-12));
    }

    static Stream<Object[]> a_picture_below_the_minimum_is_measured_as_its_continuation() {
        return Stream.of(
                new Pixels[] {filled(1, 1, BLACK), filled(1, 1, WHITE)},
                new Pixels[] {RINGS.crop(new Region(40, 20, 16, 16)), SHIFTED.crop(new Region(40, 20, 16, 16))},
                new Pixels[] {RINGS.crop(new Region(40, 0, 7, 65)), SHIFTED.crop(new Region(40, 0, 7, 65))},
                new Pixels[] {RINGS.crop(new Region(0, 9, 97, 30)), SHIFTED.crop(new Region(0, 9, 97, 30))});
    }

    @ParameterizedTest
    @MethodSource
    void a_picture_below_the_minimum_is_measured_as_its_continuation(Pixels reference, Pixels actual) {
        for (Backbone backbone : RULERS.keySet()) {
            int side = backbone.minimumSide();

            Comparison small = ruler(backbone).compare(reference, actual);

            Comparison large = ruler(backbone).compare(continued(reference, side), continued(actual, side));
            assertThat(small.distance()).isPositive().isEqualTo(large.distance());
            assertThat(small.size()).isEqualTo(reference.size());
            assertThat(small.distanceMap().size()).isEqualTo(reference.size());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LITE", "ALEX", "SQUEEZE"})
    void the_same_question_gets_the_same_bits(Backbone backbone) {
        Comparison once = ruler(backbone).compare(RINGS, SHIFTED);
        Comparison again;
        try (Lpips other = Lpips.open(OPTIONS.get(backbone))) {
            again = other.compare(RINGS, SHIFTED);
        }

        assertThat(again.distance()).isEqualTo(once.distance());
        assertThat(again.distanceMap().values()).isEqualTo(once.distanceMap().values());
    }

    @ParameterizedTest
    @EnumSource(names = {"LITE", "ALEX", "SQUEEZE"})
    void the_number_of_threads_changes_no_digit_that_is_printed(Backbone backbone) {
        try (Lpips one = Lpips.open(OPTIONS.get(backbone).withThreads(1));
                Lpips two = Lpips.open(OPTIONS.get(backbone).withThreads(2))) {
            assertThat(two.compare(RINGS, SHIFTED).distance())
                    .isCloseTo(one.compare(RINGS, SHIFTED).distance(), within(1e-7));
        }
    }

    private static Lpips ruler(Backbone backbone) {
        return RULERS.get(backbone);
    }
}
