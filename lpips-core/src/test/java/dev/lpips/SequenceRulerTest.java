package dev.lpips;

import static dev.lpips.PixelExamples.filled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.SequenceVerdict.CountMismatch;
import dev.lpips.SequenceVerdict.JudgedChanges;
import dev.lpips.SequenceVerdict.JudgedFrames;
import dev.lpips.SequenceVerdict.SizeChange;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Frames;
import dev.lpips.model.Backbone;
import dev.lpips.model.Model;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sequences of grey pictures on an engine for which grey 0 and 51 are 0.4 apart. */
class SequenceRulerTest {

    private static final double EXACTLY = 1e-6;

    @TempDir
    private Path home;

    private final FakeEngine engine = new FakeEngine();
    private Lpips lpips;
    private SequenceRuler ruler;

    @BeforeEach
    void open() throws IOException {
        ModelStore store = ModelStore.inHome(home);
        ModelName name = ModelName.of(Backbone.ALEX);
        Files.createDirectories(store.directory());
        Files.createFile(store.file(name));
        Files.writeString(store.directory().resolve(name.fileName() + ".sha256"), "0".repeat(64));
        Model model = store.find(name);
        lpips = Lpips.open(LpipsOptions.defaults().withStore(store), model, () -> engine);
        ruler = new SequenceRuler(lpips);
    }

    @AfterEach
    void close() {
        lpips.close();
    }

    @Test
    void sequences_of_different_lengths_do_not_match_and_nothing_is_compared() {
        SequenceVerdict verdict = ruler.judge(greys(0, 51), greys(0, 51, 102), Tolerance.distance(1));

        assertThat(verdict).isEqualTo(new CountMismatch(2, 3));
        assertThat(verdict.isMatch()).isFalse();
        assertThat(ruler.judgeChanges(greys(0, 51), greys(0), new Threshold(1))).isEqualTo(new CountMismatch(2, 1));
        assertThat(engine.evaluations()).isZero();
    }

    @Test
    void the_worst_frame_decides_however_good_the_others_are() {
        int[] reference = new int[100];
        int[] actual = new int[100];
        actual[41] = 51;
        actual[66] = 102;

        JudgedFrames verdict = judged(ruler.judge(greys(reference), greys(actual), Tolerance.distance(0.3)));

        assertThat(verdict.isMatch()).isFalse();
        assertThat(verdict.count()).isEqualTo(100);
        assertThat(verdict.failing()).containsExactly(42, 67);
        assertThat(verdict.worst().actual().number()).isEqualTo(67);
        assertThat(verdict.worst().actual().pixels()).isEqualTo(grey(102));
        assertThat(verdict.worst().reference().pixels()).isEqualTo(grey(0));
    }

    @Test
    void a_sequence_matches_if_its_worst_frame_is_within_tolerance() {
        SequenceVerdict verdict = ruler.judge(greys(0, 0, 0), greys(0, 51, 0), Tolerance.distance(0.401));

        assertThat(verdict.isMatch()).isTrue();
        assertThat(judged(verdict).worst().actual().number()).isEqualTo(2);
    }

    @Test
    void a_frame_of_another_size_is_worse_than_any_other() {
        Frames actual = Frames.of(List.of(grey(255), filled(3, 2, 0xFF000000), grey(255)));

        JudgedFrames verdict = judged(ruler.judge(greys(0, 0, 0), actual, Tolerance.distance(0.1)));

        assertThat(verdict.failing()).containsExactly(1, 2, 3);
        assertThat(verdict.worst().actual().number()).isEqualTo(2);
        assertThat(verdict.worst().verdict()).isInstanceOf(Verdict.SizeMismatch.class);
    }

    @Test
    void a_sequence_that_changes_as_its_reference_matches_whatever_it_shows() {
        SequenceVerdict verdict = ruler.judgeChanges(greys(0, 51, 51), greys(204, 153, 153), new Threshold(0.001));

        assertThat(verdict.isMatch()).isTrue();
    }

    @Test
    void flicker_is_found_where_no_frame_alone_is_far_from_its_reference() {
        Frames steady = greys(100, 100, 100, 100);
        Frames flicker = greys(100, 104, 100, 104);

        assertThat(ruler.judge(steady, flicker, Tolerance.distance(0.05)).isMatch())
                .isTrue();
        JudgedChanges verdict = changes(ruler.judgeChanges(steady, flicker, new Threshold(0.02)));
        assertThat(verdict.isMatch()).isFalse();
        assertThat(verdict.failing()).containsExactly(1, 2, 3);
        assertThat(verdict.worst().difference()).isCloseTo(4 / 127.5, within(EXACTLY));
    }

    @Test
    void a_frame_shown_twice_is_found_although_it_changes_too_little_rather_than_too_much() {
        JudgedChanges verdict =
                changes(ruler.judgeChanges(greys(0, 51, 102, 153), greys(0, 51, 51, 102), new Threshold(0.1)));

        assertThat(verdict.failing()).containsExactly(2);
        assertThat(verdict.worst().from().number()).isEqualTo(2);
        assertThat(verdict.worst().to().number()).isEqualTo(3);
        assertThat(verdict.worst().reference()).isCloseTo(0.4, within(EXACTLY));
        assertThat(verdict.worst().actual()).isZero();
        assertThat(verdict.count()).isEqualTo(3);
    }

    @Test
    void frames_that_change_their_size_have_no_distance_and_do_not_match() {
        Frames actual = Frames.of(List.of(grey(0), filled(3, 2, 0xFF000000)));

        SequenceVerdict verdict = ruler.judgeChanges(greys(0, 0), actual, new Threshold(1));

        assertThat(verdict).isInstanceOf(SizeChange.class);
        assertThat(verdict.isMatch()).isFalse();
    }

    @Test
    void a_reference_without_changes_of_one_size_is_misuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ruler.judgeChanges(greys(0), greys(0), new Threshold(1)))
                .withMessage("A reference of one frame has no changes to compare with");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ruler.judgeChanges(
                        Frames.of(List.of(grey(0), filled(3, 2, 0xFF000000))), greys(0, 0), new Threshold(1)))
                .withMessageContaining("Only pictures of one size can be compared");
    }

    private static JudgedFrames judged(SequenceVerdict verdict) {
        assertThat(verdict).isInstanceOf(JudgedFrames.class);
        return (JudgedFrames) verdict;
    }

    private static JudgedChanges changes(SequenceVerdict verdict) {
        assertThat(verdict).isInstanceOf(JudgedChanges.class);
        return (JudgedChanges) verdict;
    }

    private static Frames greys(int... levels) {
        return Frames.of(IntStream.of(levels).mapToObj(SequenceRulerTest::grey).toList());
    }

    private static Pixels grey(int level) {
        return filled(64, 64, 0xFF000000 | level * 0x010101);
    }
}
