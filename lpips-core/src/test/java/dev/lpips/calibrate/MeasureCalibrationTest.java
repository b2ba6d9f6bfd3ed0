package dev.lpips.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.measure.Detail;
import dev.lpips.measure.Psnr;
import dev.lpips.measure.Ssim;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasureCalibrationTest {

    @Test
    void puts_the_limit_in_the_middle_between_noise_and_change_as_a_ratio() {
        MeasureCalibration detail = new MeasureCalibration(new Detail(), 1, Optional.of(4.0));

        assertThat(detail.separates()).isTrue();
        assertThat(detail.limit()).isCloseTo(2, within(1e-12));
    }

    @Test
    void stays_near_the_noise_where_the_change_is_far_away() {
        assertThat(new MeasureCalibration(new Detail(), 1, Optional.of(100.0)).limit())
                .isCloseTo(3, within(1e-12));
    }

    @Test
    void leaves_half_of_the_noise_where_no_change_is_known_or_it_is_not_told_apart() {
        assertThat(new MeasureCalibration(new Detail(), 2, Optional.empty()).limit())
                .isCloseTo(3, within(1e-12));
        MeasureCalibration within = new MeasureCalibration(new Detail(), 2, Optional.of(2.5));
        assertThat(within.separates()).isFalse();
        assertThat(within.limit()).isCloseTo(3, within(1e-12));
    }

    @Test
    void turns_measures_of_similarity_around() {
        MeasureCalibration ssim = new MeasureCalibration(new Ssim(), 0.98, Optional.of(0.92));

        assertThat(ssim.separates()).isTrue();
        assertThat(ssim.limit()).isCloseTo(0.96, within(1e-12));
    }

    @Test
    void reads_decibels_as_the_logarithm_that_they_are() {
        MeasureCalibration psnr = new MeasureCalibration(new Psnr(), 40, Optional.of(37.0));

        assertThat(psnr.separates()).isTrue();
        assertThat(psnr.limit()).isCloseTo(38.5, within(1e-12));
        assertThat(new MeasureCalibration(new Psnr(), 40, Optional.empty()).limit())
                .isCloseTo(38.239, within(1e-3));
    }

    @Test
    void takes_renders_that_are_equal_though_their_ratio_is_infinite() {
        MeasureCalibration psnr = new MeasureCalibration(new Psnr(), Double.POSITIVE_INFINITY, Optional.of(30.0));

        assertThat(psnr.separates()).isTrue();
        assertThat(psnr.limit()).isCloseTo(33.01, within(1e-2));
        assertThat(new CalibratedRules(new Calibration(List.of(psnr), 3, 1, List.of()), "lite 1", Optional.empty())
                        .lines())
                .contains("#   psnr infinite, 30");
    }

    @Test
    void is_written_with_its_figures_as_a_comment() {
        Calibration calibration = new Calibration(
                List.of(
                        new MeasureCalibration(new Detail(), 1.23456, Optional.of(8.0)),
                        new MeasureCalibration(new Ssim(), 0.98, Optional.empty())),
                5,
                2,
                List.of());

        assertThat(new CalibratedRules(calibration, "lite 1", Optional.empty()).lines())
                .containsExactly(
                        "# lpips:calibrate, lite 1: 5 renders of 2 pictures. Most between two renders, least of a known change:",
                        "#   detail 1.23, 8",
                        "#   ssim 0.98, -",
                        "detail = 3.15",
                        "ssim = 0.97");
    }
}
