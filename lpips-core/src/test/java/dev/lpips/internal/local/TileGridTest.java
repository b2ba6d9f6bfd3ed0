package dev.lpips.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TileGridTest {

    @Test
    void an_area_that_fits_is_one_tile() {
        TileGrid grid = TileGrid.of(1000, 700, 16, 163, 700_000);

        assertThat(grid.columns().spans(0)).containsExactly(new Span(0, 1000));
        assertThat(grid.rows().spans(0)).containsExactly(new Span(0, 700));
    }

    @Test
    void the_side_is_cut_that_costs_fewer_margins() {
        TileGrid grid = TileGrid.of(2000, 400, 16, 100, 500_000); // two halves of 1000 and a margin: 440000 each

        assertThat(grid.columns().spans(32)).containsExactly(new Span(32, 1040), new Span(1040, 2032));
        assertThat(grid.rows().spans(0)).hasSize(1);
    }

    @Test
    void where_nothing_fits_tiles_are_as_small_as_they_can_be() {
        TileGrid grid = TileGrid.of(64, 64, 16, 200, 10);

        assertThat(grid.columns().evaluated()).isEqualTo(64);
        assertThat(grid.rows().evaluated()).isEqualTo(64);
    }
}
