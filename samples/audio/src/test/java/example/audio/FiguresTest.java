package example.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of the README: the error of the waveform, and the verdict on the picture, for each change. */
class FiguresTest {

    private final MelSpectrogram spectrogram = new MelSpectrogram(Melody.RATE);

    @TempDir
    Path folder;

    @Test
    void figures_of_each_change() throws IOException {
        double[] golden = written(Melody.play(Change.NONE), WavFile.Noise.NONE);
        double[] later = new double[golden.length];
        System.arraycopy(golden, 0, later, 8, golden.length - 8);
        SplittableRandom random = new SplittableRandom(1);
        List<String> lines = new ArrayList<>(List.of("| what is other | MSE of the waveform | picture |", "|---|---|---|"));
        lines.add(line(
                "dither",
                golden,
                written(Melody.play(Change.NONE), () -> random.nextDouble() - random.nextDouble())));
        lines.add(line("no rounding to 16 bits", golden, Melody.play(Change.NONE)));
        lines.add(line("half a millisecond later", golden, later));
        lines.add(line("one note a semitone higher", golden, written(Melody.play(Change.NOTE), WavFile.Noise.NONE)));
        lines.add(line("three samples, a click", golden, written(Melody.play(Change.CLICK), WavFile.Noise.NONE)));
        lines.add(line("a reed for the flute", golden, written(Melody.play(Change.TIMBRE), WavFile.Noise.NONE)));
        Files.write(Path.of("target/figures.md"), lines);

        assertThat(lines).filteredOn(line -> line.endsWith("the same |")).hasSize(3);
        assertThat(lines).filteredOn(line -> line.endsWith("another |")).hasSize(3);
    }

    private String line(String change, double[] golden, double[] actual) {
        Pixels reference = Pictures.pixels(spectrogram.of(golden));
        try (Lpips lpips = Lpips.open()) {
            boolean same = lpips.judge(reference, Pictures.pixels(spectrogram.of(actual)), Tolerance.GOLDEN)
                    .isMatch();
            double error = Waveform.meanSquaredError(golden, actual);
            return String.format(Locale.ROOT, "| %s | %.1e | %s |", change, error, same ? "the same" : "another");
        }
    }

    private double[] written(double[] samples, WavFile.Noise noise) throws IOException {
        Path file = folder.resolve("melody.wav");
        WavFile.write(file, samples, 16, noise);
        return WavFile.read(file);
    }
}
