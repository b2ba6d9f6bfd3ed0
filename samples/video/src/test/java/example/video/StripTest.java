package example.video;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture of the README: five frames of the video in the first row, and of each of its faults below. */
class StripTest {

    private static final List<Fault> ROWS = List.of(Fault.NONE, Fault.BLACK, Fault.DROPPED, Fault.STUCK, Fault.FLICKER);
    private static final int FIRST = 9;
    private static final int COLUMNS = 5;
    private static final int WIDTH = 128;
    private static final int HEIGHT = 75;
    private static final int GAP = 4;

    @Test
    void frames_beside_each_other() throws IOException {
        int width = COLUMNS * (WIDTH + GAP) - GAP;
        int height = ROWS.size() * (HEIGHT + GAP) - GAP;
        BufferedImage strip = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = strip.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int row = 0; row < ROWS.size(); row++) {
            List<BufferedImage> frames = Bounce.frames(ROWS.get(row));
            for (int column = 0; column < COLUMNS; column++) {
                BufferedImage frame = frames.get(FIRST + column);
                graphics.drawImage(
                        frame, column * (WIDTH + GAP), row * (HEIGHT + GAP), WIDTH, HEIGHT, null);
            }
        }
        graphics.dispose();
        Path file = Path.of("target/strip.png");
        ImageIO.write(strip, "png", file.toFile());

        assertThatImage(file).hasSize(width, height);
    }
}
