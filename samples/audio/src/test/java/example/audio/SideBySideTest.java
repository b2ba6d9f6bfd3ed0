package example.audio;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture of the README: the melody beside each of its changes. */
class SideBySideTest {

    private static final int GAP = 8;

    @Test
    void melody_and_its_changes_beside_each_other() throws IOException {
        MelSpectrogram spectrogram = new MelSpectrogram(Melody.RATE);
        BufferedImage first = spectrogram.of(Melody.play(Change.NONE));
        int width = first.getWidth() + GAP;
        int height = first.getHeight() + GAP;
        BufferedImage all = new BufferedImage(2 * width - GAP, 2 * height - GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = all.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, all.getWidth(), all.getHeight());
        for (Change change : Change.values()) {
            int i = change.ordinal();
            graphics.drawImage(spectrogram.of(Melody.play(change)), i % 2 * width, i / 2 * height, null);
        }
        graphics.dispose();
        Path file = Path.of("target/spectrograms.png");
        ImageIO.write(all, "png", file.toFile());

        assertThatImage(file).hasSize(2 * width - GAP, 2 * height - GAP);
    }
}
