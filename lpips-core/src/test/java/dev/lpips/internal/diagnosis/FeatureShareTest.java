package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.Comparison;
import dev.lpips.ComparisonFixtures;
import dev.lpips.image.PixelSize;
import dev.lpips.internal.diagnosis.FeatureShare.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureShareTest {

    @Test
    void of_five_taps_two_see_texture_two_shapes_and_the_last_content() {
        List<FeatureShare> shares = FeatureShare.of(measured(0.01, 0.02, 0.03, 0.1, 0.04));

        assertThat(shares)
                .extracting(FeatureShare::kind)
                .containsExactly(Kind.SHAPES, Kind.CONTENT, Kind.TEXTURE_AND_EDGES);
        assertThat(shares.get(0).share()).isCloseTo(0.65, within(1e-12));
        assertThat(shares.get(1).share()).isCloseTo(0.2, within(1e-12));
        assertThat(shares.get(2).share()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void of_seven_taps_three_see_texture() {
        List<FeatureShare> shares = FeatureShare.of(measured(0.1, 0.1, 0.1, 0.1, 0.0, 0.05, 0.05));

        assertThat(shares.get(0)).isEqualTo(new FeatureShare(Kind.TEXTURE_AND_EDGES, 0.1 * 3 / 0.5));
    }

    @Test
    void a_distance_of_0_has_no_shares() {
        assertThat(FeatureShare.of(measured(0.0, 0.0, 0.0, 0.0, 0.0))).isEmpty();
    }

    private static Comparison measured(Double... layers) {
        Comparison even = ComparisonFixtures.even(new PixelSize(4, 4), 0.1);
        return new Comparison(
                even.model(),
                even.size(),
                even.distance(),
                List.of(layers),
                even.worstPatch(),
                even.distanceMap(),
                even.background(),
                1);
    }
}
