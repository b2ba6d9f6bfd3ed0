package example.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MelSpectrogramTest {

    private static final int RATE = 16_000;

    private final MelSpectrogram spectrogram = new MelSpectrogram(RATE);

    @Test
    void a_second_has_118_columns_and_silence_is_black() {
        BufferedImage picture = spectrogram.of(new double[RATE]);

        assertThat(picture.getWidth()).isEqualTo(118);
        assertThat(picture.getHeight()).isEqualTo(192);
        assertThat(Arrays.stream(picture.getRaster().getSamples(0, 0, 118, 192, 0, (int[]) null)))
                .containsOnly(0);
    }

    @Test
    void the_row_of_a_tone_follows_from_its_mel() {
        // 1000 Hz is 1000 mel. Bands lie every (2840.02 - 92.7) / 97 mel from 92.7, so the nearest is the 32nd of 1 to 96: rows 128 and 129.
        double[] tone = IntStream.range(0, RATE)
                .mapToDouble(i -> Math.sin(2 * Math.PI * 1000 * i / RATE))
                .toArray();
        BufferedImage picture = spectrogram.of(tone);

        int[] column = picture.getRaster().getSamples(50, 0, 1, 192, 0, (int[]) null);
        int brightest = IntStream.range(0, 192).reduce((a, b) -> column[b] > column[a] ? b : a).orElseThrow();
        assertThat(brightest).isEqualTo(128);
        assertThat(column[128]).isGreaterThan(250);
    }
}
