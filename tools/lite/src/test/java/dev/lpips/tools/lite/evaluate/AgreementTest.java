package dev.lpips.tools.lite.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void equal_opinions_agree_in_everything() {
        Agreement agreement =
                new Agreement(opinions(new double[] {0.01, 0.04, 0.2, 0.6}, new double[] {0.01, 0.04, 0.2, 0.6}));

        assertThat(agreement.spearman()).isEqualTo(1, within(1e-12));
        assertThat(agreement.errorInBand()).isZero();
        assertThat(agreement.disagreement()).isZero();
        assertThat(agreement.orderAgreement()).isEqualTo(1);
    }

    @Test
    void ranks_count_and_not_distances() {
        assertThat(new Agreement(opinions(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 4, 3, 5})).spearman())
                .as("1 - 6 * 4 / (5 * 24)")
                .isEqualTo(0.8, within(1e-12));
    }

    @Test
    void equal_distances_share_the_mean_of_their_ranks() {
        assertThat(new Agreement(opinions(new double[] {1, 1, 2}, new double[] {1, 2, 3})).spearman())
                .as("ranks 0.5 0.5 2 against 0 1 2")
                .isEqualTo(0.8660254, within(1e-6));
    }

    @Test
    void errors_are_sorted_by_what_the_teacher_says() {
        Agreement agreement = new Agreement(
                opinions(new double[] {0.01, 0.03, 0.07, 0.2, 0.5}, new double[] {0.02, 0.05, 0.1, 0.24, 0.6}));

        List<Double> errors = agreement.errors();
        assertThat(errors.get(0)).isEqualTo(0.01, within(1e-12));
        assertThat(errors.get(1)).isEqualTo(0.02, within(1e-12));
        assertThat(errors.get(2)).isEqualTo(0.03, within(1e-12));
        assertThat(errors.get(3)).isEqualTo(0.04, within(1e-12));
        assertThat(errors.get(4)).isEqualTo(0.1, within(1e-12));
        assertThat(agreement.errorInBand()).isEqualTo(0.025, within(1e-12));
    }

    @Test
    void a_pair_that_only_one_ruler_lets_pass_is_a_disagreement() {
        assertThat(new Agreement(opinions(new double[] {0.04, 0.049, 0.051, 0.3}, new double[] {0.05, 0.06, 0.04, 0.4}))
                        .disagreement())
                .as("0.05 itself passes")
                .isEqualTo(0.5);
    }

    @Test
    void only_variants_of_one_reference_are_put_in_order() {
        List<Opinion> opinions = List.of(
                new Opinion("photo", 1, 0.1, 0.1),
                new Opinion("photo", 1, 0.2, 0.3),
                new Opinion("photo", 1, 0.3, 0.2),
                new Opinion("photo", 2, 0.9, 0.0));

        assertThat(new Agreement(opinions).orderAgreement()).isEqualTo(2 / 3.0, within(1e-12));
    }

    @Test
    void a_band_without_pairs_has_a_dash_in_the_table() {
        List<String> table = Table.of("small", opinions(new double[] {0.01, 0.06}, new double[] {0.02, 0.04}));

        assertThat(table.get(2)).endsWith("| 0.0100 | - | 0.0200 | - | - | 50.00 % | 100.00 % |");
    }

    private static List<Opinion> opinions(double[] teacher, double[] student) {
        return IntStream.range(0, teacher.length)
                .mapToObj(i -> new Opinion("photo", 0, teacher[i], student[i]))
                .toList();
    }
}
