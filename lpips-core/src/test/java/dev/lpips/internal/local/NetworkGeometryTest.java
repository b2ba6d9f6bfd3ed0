package dev.lpips.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.internal.network.Network;
import dev.lpips.model.Backbone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkGeometryTest {

    @ParameterizedTest
    @CsvSource({"lite, 159", "alex, 163", "squeeze, 207", "vgg, 196"})
    void receptive_fields_are_those_of_the_networks(String name, int field) {
        NetworkGeometry geometry = new NetworkGeometry(Network.of(name));

        assertThat(geometry.field()).isEqualTo(field);
        assertThat(geometry.alignment()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({
        "lite, 0, 31, 7", "lite, 4, 31, 1", "lite, 4, 256, 15", "lite, 4, 30, 0",
        "alex, 0, 31, 7", "alex, 4, 31, 1", "alex, 0, 97, 23", "alex, 4, 256, 15",
        "squeeze, 0, 17, 8", "squeeze, 6, 17, 1", "squeeze, 1, 64, 15", "squeeze, 6, 256, 15",
        "vgg, 0, 16, 16", "vgg, 4, 16, 1", "vgg, 4, 300, 18"
    })
    void taps_have_as_many_cells_as_pytorch_gives_them(String name, int tap, int pixels, int cells) {
        assertThat(new NetworkGeometry(Network.of(name)).cells(tap, pixels)).isEqualTo(cells);
    }

    @ParameterizedTest
    @EnumSource
    void the_shortest_side_is_the_one_the_backbone_names(Backbone backbone) {
        assertThat(new NetworkGeometry(Network.of(backbone.id())).minimumSide()).isEqualTo(backbone.minimumSide());
    }

    @Test
    void the_first_cell_of_a_padded_convolution_looks_beyond_the_edge() {
        TapGeometry first = new NetworkGeometry(Network.alex()).taps().get(0); // 11 x 11, stride 4, padding 2

        assertThat(first.seenBy(new Span(0, 1))).isEqualTo(new Span(-2, 9));
        assertThat(first.affectedBy(new Span(9, 10))).isEqualTo(new Span(1, 3));
    }

    @Test
    void neighbouring_spans_own_every_cell_once() {
        TapGeometry tap = new TapGeometry(4, 11, 2);

        assertThat(tap.ownedBy(new Span(0, 18))).isEqualTo(new Span(0, 5));
        assertThat(tap.ownedBy(new Span(18, 32))).isEqualTo(new Span(5, 8));
    }
}
