package example.audio;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Tolerance;
import dev.lpips.junit.GoldenImages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user writes: a sound against its golden, as a picture and sample by sample. */
@GoldenImages
class MelodyTest {

    private static final Path GOLDEN_PICTURE = Path.of("src/test/goldens/MelodyTest/melody.png");
    private static final Path GOLDEN_SOUND = Path.of("src/test/sounds/melody.wav");

    /** Between dither, 3e-10, and three wrong samples of 48,000, 7.5e-6. */
    private static final double INAUDIBLE = 1e-7;

    private final MelSpectrogram spectrogram = new MelSpectrogram(Melody.RATE);

    private final Change planted =
            Change.valueOf(System.getProperty("audio.plant", "none").toUpperCase(Locale.ROOT));

    @TempDir
    Path folder;

    @Test
    void melody_sounds_as_it_should() throws IOException {
        double[] melody = written(Melody.play(planted), 16, WavFile.Noise.NONE);

        assertThatImage(spectrogram.of(melody)).matchesGolden("melody");
        assertThat(Waveform.meanSquaredError(WavFile.read(GOLDEN_SOUND), melody)).isLessThan(INAUDIBLE);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_wrong_note_a_click_and_another_timbre_are_seen_and_measured(Change change) throws IOException {
        double[] changed = written(Melody.play(change), 16, WavFile.Noise.NONE);
        BufferedImage picture = spectrogram.of(changed);

        assertThatThrownBy(() -> assertThatImage(picture).isSimilarTo(GOLDEN_PICTURE, Tolerance.GOLDEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image is not perceptually close");
        assertThat(Waveform.meanSquaredError(WavFile.read(GOLDEN_SOUND), changed)).isGreaterThan(INAUDIBLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void dither_does_not_matter(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        // Triangular, two steps wide: what audio tools add before they round.
        double[] dithered = written(Melody.play(Change.NONE), 16, () -> random.nextDouble() - random.nextDouble());

        assertThat(dithered).isNotEqualTo(WavFile.read(GOLDEN_SOUND));
        assertIsTheMelody(dithered);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32})
    void other_formats_of_samples_do_not_matter(int bits) throws IOException {
        double[] finer = written(Melody.play(Change.NONE), bits, WavFile.Noise.NONE);

        assertThat(finer).isNotEqualTo(WavFile.read(GOLDEN_SOUND));
        assertIsTheMelody(finer);
    }

    @Test
    void half_a_millisecond_later_it_is_another_waveform_and_the_same_picture() throws IOException {
        double[] melody = Melody.play(Change.NONE);
        double[] later = new double[melody.length];
        System.arraycopy(melody, 0, later, 8, melody.length - 8);

        assertThatImage(spectrogram.of(later)).isSimilarTo(GOLDEN_PICTURE, Tolerance.GOLDEN);
        assertThat(Waveform.meanSquaredError(WavFile.read(GOLDEN_SOUND), later)).isGreaterThan(0.001);
    }

    private void assertIsTheMelody(double[] samples) throws IOException {
        assertThatImage(spectrogram.of(samples)).isSimilarTo(GOLDEN_PICTURE, Tolerance.GOLDEN);
        assertThat(Waveform.meanSquaredError(WavFile.read(GOLDEN_SOUND), samples)).isLessThan(INAUDIBLE);
    }

    /** The samples as a file has them. */
    private double[] written(double[] samples, int bits, WavFile.Noise noise) throws IOException {
        Path file = folder.resolve("melody.wav");
        WavFile.write(file, samples, bits, noise);
        return WavFile.read(file);
    }
}
