package dev.lpips.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.internal.network.Layer.Tap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The distance of colours themselves: a network that is nothing but a tap. */
class ReferenceEvaluationTest {

    private static final Network COLOURS = new Network("colours", List.of(new Tap(3)));
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void features_that_point_in_other_directions_differ_by_2() {
        List<Double> layers = evaluate(List.of(), new float[] {1, 0, 0}, new float[] {0, 1, 0});

        assertThat(layers).singleElement().satisfies(share -> assertThat(share).isCloseTo(2, EXACT));
    }

    @Test
    void the_length_of_features_does_not_count() {
        List<Double> layers = evaluate(List.of(), new float[] {0.2f, 0, 0}, new float[] {0.8f, 0, 0});

        assertThat(layers.get(0)).isCloseTo(0, EXACT);
    }

    @Test
    void features_that_are_all_zero_do_not_divide_by_zero() {
        List<Double> layers = evaluate(List.of(), new float[] {0, 0, 0}, new float[] {1, 0, 0});

        assertThat(layers.get(0)).isCloseTo(1, EXACT);
    }

    @Test
    void a_head_weighs_the_channels() {
        List<Double> layers =
                evaluate(List.of(new float[] {0.5f, 0.25f, 8}), new float[] {1, 0, 0}, new float[] {0, 1, 0});

        assertThat(layers.get(0)).isCloseTo(0.75, EXACT);
    }

    @Test
    void locations_are_averaged() {
        ReferenceEvaluation evaluation = evaluation(List.of(), Optional.empty());

        List<Double> layers = evaluation.layers(1, 2, new float[] {1, 1, 0, 0, 0, 0}, new float[] {1, 0, 0, 1, 0, 0});

        assertThat(layers.get(0)).isCloseTo(1, EXACT);
    }

    @Test
    void colours_are_shifted_and_scaled_first() {
        InputScaling scaling = new InputScaling(List.of(0.5f, 0f, 0f), List.of(1f, 2f, 1f));
        ReferenceEvaluation evaluation = evaluation(List.of(), Optional.of(scaling));

        // (0.5, 1, 0) becomes (0, 0.5, 0), and (1, 0, 0) becomes (0.5, 0, 0).
        List<Double> layers = evaluation.layers(1, 1, new float[] {0.5f, 1, 0}, new float[] {1, 0, 0});

        assertThat(layers.get(0)).isCloseTo(2, EXACT);
    }

    private static List<Double> evaluate(List<float[]> heads, float[] reference, float[] actual) {
        return evaluation(heads, Optional.empty()).layers(1, 1, reference, actual);
    }

    private static ReferenceEvaluation evaluation(List<float[]> heads, Optional<InputScaling> scaling) {
        return new ReferenceEvaluation(COLOURS, new Weights(Map.of(), Map.of(), heads), scaling);
    }
}
