package dev.lpips.internal.diagnosis;

import static dev.lpips.ComparisonFixtures.even;
import static dev.lpips.ComparisonFixtures.judged;
import static dev.lpips.ComparisonFixtures.judgement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.image.Cutout;
import dev.lpips.image.Mask;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final Tolerance TOLERANCE = Tolerance.distance(0.05);

    private final Pixels scene = Scene.drawn();

    @Test
    void names_the_most_particular_cause() {
        Pixels swapped = Scene.colours(scene, argb -> argb & 0xFF00FF00 | (argb >> 16) & 0xFF | (argb & 0xFF) << 16);

        assertThat(new ColourShift().detect(scene, Scene.channels(scene, value -> 255 - value)))
                .isPresent();
        assertThat(diagnose(swapped).cause())
                .hasValueSatisfying(cause -> assertThat(cause.what()).isEqualTo("red and blue are swapped"));
    }

    @Test
    void names_no_cause_of_a_change_of_content() {
        Pixels changed = Scene.mapped(scene, (x, y) -> x > 60 && y > 30 ? 0xFF204080 : scene.argb(x, y));

        Diagnosis diagnosis = diagnose(changed);

        assertThat(diagnosis.cause()).isEmpty();
        assertThat(diagnosis.psnr())
                .hasValueSatisfying(decibels -> assertThat(decibels).isBetween(5.0, 20.0));
        assertThat(diagnosis.ssim())
                .hasValueSatisfying(similarity -> assertThat(similarity).isBetween(0.5, 0.9));
        assertThat(diagnosis.colours())
                .hasValueSatisfying(
                        colours -> assertThat(colours.percentile99()).isGreaterThan(20));
    }

    @Test
    void a_detector_that_breaks_has_found_nothing_and_keeps_no_other_from_finding() {
        LikelyCause found = new LikelyCause("it is so", "it is seen");
        CauseDetector broken = (reference, actual) -> {
            throw new IllegalStateException("broken");
        };
        CauseDetector greedy = (reference, actual) -> {
            throw new OutOfMemoryError("greedy");
        };

        assertThat(Diagnosis.cause(List.of(broken, greedy, (reference, actual) -> Optional.of(found)), scene, scene))
                .contains(found);
        assertThat(Diagnosis.cause(List.of(broken, greedy), scene, scene)).isEmpty();
    }

    @Test
    void a_verdict_that_does_not_belong_to_the_pictures_leaves_a_diagnosis_without_their_numbers() {
        Verdict ofOtherSize = judged(even(scene.crop(new Region(0, 0, 8, 8)).size(), 0.1), TOLERANCE);

        Diagnosis diagnosis = Diagnosis.of(scene, scene, ofOtherSize);

        assertThat(diagnosis.features()).isNotEmpty();
        assertThat(diagnosis.psnr()).isEmpty();
        assertThat(diagnosis.ssim()).isEmpty();
        assertThat(diagnosis.colours()).isEmpty();
        assertThat(diagnosis.cause()).isEmpty();
    }

    @Test
    void looks_at_the_part_that_was_judged_and_at_nothing_that_was_ignored() {
        Focus focus =
                Focus.EVERYTHING.on(new Region(10, 20, 40, 30)).ignoring(Mask.NONE.ignoring(new Region(15, 25, 5, 5)));
        Cutout cutout = focus.cutout(scene.size());
        Verdict verdict =
                Verdict.of(focus, List.of(judgement(cutout, even(cutout.part().size(), 0.1), TOLERANCE)));
        Pixels elsewhere = Scene.mapped(
                scene, (x, y) -> x < 10 || (x >= 15 && x < 20 && y >= 25 && y < 30) ? 0xFF00FF00 : scene.argb(x, y));

        Diagnosis diagnosis = Diagnosis.of(scene, elsewhere, verdict);

        assertThat(diagnosis.psnr()).as("no pixel differs").isEmpty();
        assertThat(diagnosis.colours())
                .hasValueSatisfying(colours -> assertThat(colours.maximum()).isZero());
    }

    @Test
    void pictures_of_different_sizes_have_a_cause_at_most() {
        Pixels narrower = scene.crop(new Region(0, 0, 95, 64));

        Diagnosis diagnosis =
                Diagnosis.of(scene, narrower, new Verdict.SizeMismatch(scene.size(), narrower.size(), TOLERANCE));

        assertThat(diagnosis.cause()).isPresent();
        assertThat(diagnosis.features()).isEmpty();
        assertThat(diagnosis.psnr()).isEmpty();
    }

    private Diagnosis diagnose(Pixels actual) {
        return Diagnosis.of(scene, actual, judged(even(scene.size(), 0.1), TOLERANCE));
    }
}
