package dev.lpips.internal.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResidualsTest {

    private final Residuals residuals = new Residuals();

    @Test
    void noise_is_what_85_percent_of_the_places_do_not_exceed() {
        // With the 2,500 places that every pair is given, 10,000 in all.
        residuals.add(0.104f, 6_000);
        residuals.add(0.306f, 1_500);

        assertThat(residuals.noise(0)).isEqualTo(0.10);
    }

    @Test
    void one_place_more_and_the_next_residual_is_the_noise() {
        residuals.add(0.104f, 5_999);
        residuals.add(0.306f, 1_501);

        assertThat(residuals.noise(0)).isEqualTo(0.30);
    }

    @Test
    void few_places_are_no_noise() {
        residuals.add(0.5f, 440);

        assertThat(residuals.noise(0)).isZero();
        assertThat(residuals.unchangedForNoNoise()).isZero();
    }

    @Test
    void so_many_unchanged_places_make_it_0_and_hardly_fewer_do_not() {
        residuals.add(0, 100);
        residuals.add(0.5f, 3_000);

        long needed = residuals.unchangedForNoNoise();

        assertThat(residuals.noise(needed)).isZero();
        assertThat(residuals.noise(needed - 2)).isEqualTo(0.5);
    }

    @Test
    void places_of_several_tiles_add_up() {
        Residuals other = new Residuals();
        residuals.add(0.2f, 3_000);
        other.add(9, 5_000);
        residuals.add(other);

        assertThat(residuals.total()).isEqualTo(8_000);
        assertThat(residuals.noise(0)).as("beyond the last bin").isEqualTo(2.55);
    }
}
