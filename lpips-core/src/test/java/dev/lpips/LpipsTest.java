package dev.lpips;

import static dev.lpips.PixelExamples.BLACK;
import static dev.lpips.PixelExamples.WHITE;
import static dev.lpips.PixelExamples.filled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import dev.lpips.model.Model;
import dev.lpips.model.ModelException;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ruler on an engine that answers without a network. */
class LpipsTest {

    private static final Pixels DARK = filled(2, 3, BLACK);
    private static final Pixels LIGHT = filled(2, 3, WHITE);
    private static final Pixels CLEAR = filled(2, 3, 0x00FFFFFF);
    private static final Tolerance STRICT = Tolerance.distance(0.05);

    @TempDir
    private Path home;

    private final FakeEngine engine = new FakeEngine();
    private final AtomicInteger openings = new AtomicInteger();
    private LpipsOptions options;
    private Model model;

    @BeforeEach
    void install() throws IOException {
        ModelStore store = ModelStore.inHome(home);
        ModelName name = ModelName.of(Backbone.ALEX);
        Files.createDirectories(store.directory());
        Files.createFile(store.file(name));
        Files.writeString(store.directory().resolve(name.fileName() + ".sha256"), "0".repeat(64));
        model = store.find(name);
        options = LpipsOptions.defaults().withStore(store);
    }

    @Test
    void equal_pictures_have_the_distance_0_and_never_open_the_engine() {
        try (Lpips lpips = ruler()) {
            Comparison comparison = lpips.compare(DARK, filled(2, 3, BLACK));

            assertThat(comparison.isZero()).isTrue();
            assertThat(comparison.evaluatedFraction()).isZero();
            assertThat(comparison.layers()).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0);
            assertThat(comparison.distanceMap().values()).containsOnly(0);
            assertThat(openings).hasValue(0);
        }
    }

    @Test
    void pictures_that_differ_are_evaluated_as_a_whole() {
        try (Lpips lpips = ruler()) {
            Comparison comparison = lpips.compare(DARK, LIGHT);

            assertThat(comparison.distance()).isEqualTo(2);
            assertThat(comparison.evaluatedFraction()).isEqualTo(1);
            assertThat(comparison.size()).isEqualTo(new PixelSize(2, 3));
            assertThat(comparison.model()).isEqualTo(lpips.model()).isEqualTo(model.id());
            assertThat(comparison.background()).isEmpty();
        }
    }

    @Test
    void pictures_of_two_sizes_cannot_be_compared() {
        try (Lpips lpips = ruler()) {
            assertThatThrownBy(() -> lpips.compare(DARK, filled(3, 2, BLACK)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("2 x 3", "3 x 2");
        }
    }

    @Test
    void pictures_of_two_sizes_are_judged_a_mismatch_without_a_network() {
        try (Lpips lpips = ruler()) {
            Verdict verdict = lpips.judge(DARK, filled(3, 2, BLACK), STRICT);

            assertThat(verdict).isEqualTo(new Verdict.SizeMismatch(new PixelSize(2, 3), new PixelSize(3, 2), STRICT));
            assertThat(openings).hasValue(0);
        }
    }

    @Test
    void a_distance_within_the_tolerance_is_a_match_and_one_beyond_a_mismatch() {
        Pixels nearlyDark = filled(2, 3, 0xFF050505);

        try (Lpips lpips = ruler()) {
            assertThat(lpips.judge(DARK, nearlyDark, STRICT)).isInstanceOf(Verdict.Match.class);
            assertThat(lpips.judge(DARK, nearlyDark, Tolerance.distance(0.03))).isInstanceOf(Verdict.Mismatch.class);
        }
    }

    @Test
    void transparent_pictures_are_compared_over_black_and_white_and_the_worse_counts() {
        try (Lpips lpips = ruler()) {
            Comparison overWhite = lpips.compare(CLEAR, DARK);
            Comparison overBlack = lpips.compare(CLEAR, LIGHT);

            assertThat(overWhite.background()).contains(Background.WHITE);
            assertThat(overWhite.distance()).isEqualTo(2);
            assertThat(overBlack.background()).contains(Background.BLACK);
            assertThat(overBlack.distance()).isEqualTo(2);
        }
    }

    @Test
    void a_verdict_is_that_of_the_background_that_fares_worse() {
        try (Lpips lpips = ruler()) {
            assertThat(lpips.judge(CLEAR, DARK, STRICT))
                    .isInstanceOfSatisfying(
                            Verdict.Mismatch.class,
                            mismatch -> assertThat(mismatch.comparison().background())
                                    .contains(Background.WHITE));
        }
    }

    @Test
    void one_background_hides_what_has_its_colour() {
        options = options.withAlpha(AlphaPolicy.OVER_BLACK);

        try (Lpips lpips = ruler()) {
            assertThat(lpips.compare(CLEAR, DARK).isZero()).isTrue();
            assertThat(lpips.compare(CLEAR, LIGHT).distance()).isEqualTo(2);
        }
    }

    @Test
    void the_colour_of_what_cannot_be_seen_does_not_count() {
        try (Lpips lpips = ruler()) {
            Comparison comparison = lpips.compare(CLEAR, filled(2, 3, 0x00000000));

            assertThat(comparison.isZero()).isTrue();
            assertThat(comparison.background()).isPresent();
            assertThat(openings).hasValue(0);
        }
    }

    @Test
    void the_engine_is_opened_once_by_many_threads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Lpips lpips = ruler()) {
            Callable<Double> compare = () -> lpips.compare(DARK, LIGHT).distance();

            for (Future<Double> distance : threads.invokeAll(Collections.nCopies(64, compare))) {
                assertThat(distance.get()).isEqualTo(2);
            }

            assertThat(openings).hasValue(1);
            assertThat(engine.evaluations()).isEqualTo(64);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_closed_ruler_measures_nothing_not_even_equal_pictures() {
        Lpips lpips = ruler();
        lpips.compare(DARK, LIGHT);

        lpips.close();
        lpips.close();

        assertThat(engine.isClosed()).isTrue();
        assertThatThrownBy(() -> lpips.compare(DARK, LIGHT)).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> lpips.compare(DARK, DARK))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void closing_a_ruler_that_measured_nothing_opens_nothing() {
        ruler().close();

        assertThat(openings).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -0.1f})
    void what_is_no_distance_is_a_fault(float value) {
        PerceptualEngine broken = answering(List.of(new LayerMap(1, 1, new float[] {value})));

        try (Lpips lpips = Lpips.open(options, model, () -> broken)) {
            assertThatThrownBy(() -> lpips.judge(DARK, LIGHT, STRICT))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("no distances");
        }
    }

    @Test
    void an_engine_that_answers_nothing_is_a_fault() {
        try (Lpips lpips = Lpips.open(options, model, () -> answering(List.of()))) {
            assertThatThrownBy(() -> lpips.judge(DARK, LIGHT, STRICT)).isInstanceOf(EngineException.class);
        }
    }

    @Test
    void an_engine_that_answers_nothing_for_the_changed_part_of_a_picture_is_a_fault() {
        Pixels dark = filled(640, 640, BLACK);
        int[] colours = dark.toArgb();
        colours[0] = WHITE;
        Pixels changed = Pixels.ofArgb(dark.size(), colours);

        try (Lpips lpips = Lpips.open(options, model, () -> answering(List.of()))) {
            assertThatThrownBy(() -> lpips.judge(dark, changed, STRICT))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("The network has 5 taps, but 0 layer maps were answered");
        }
    }

    @Test
    void a_ruler_of_a_model_that_is_not_installed_cannot_be_opened() {
        assertThatThrownBy(() -> Lpips.open(options.withBackbone(Backbone.VGG)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not installed");
    }

    private Lpips ruler() {
        Supplier<PerceptualEngine> opening = () -> {
            openings.incrementAndGet();
            return engine;
        };
        return Lpips.open(options, model, opening);
    }

    private static PerceptualEngine answering(List<LayerMap> maps) {
        return new PerceptualEngine() {
            @Override
            public List<LayerMap> evaluate(PairTensor pair) {
                return maps;
            }

            @Override
            public void close() {}
        };
    }
}
