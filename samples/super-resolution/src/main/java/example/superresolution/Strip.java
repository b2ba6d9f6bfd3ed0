package example.superresolution;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture of pictures, enlarged: a row for each original, with the reduced one, what two upscalers make of it, and the original.
 */
final class Strip {

    private static final int GAP = 4;
    private static final int ZOOM = 2;

    private Strip() {}

    static void write(List<BufferedImage> originals, List<Result> left, List<Result> right, Path file)
            throws IOException {
        int side = originals.get(0).getWidth() + GAP;
        BufferedImage strip = new BufferedImage(
                ZOOM * (4 * side - GAP), ZOOM * (originals.size() * side - GAP), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = strip.createGraphics();
        graphics.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        graphics.scale(ZOOM, ZOOM);
        for (int row = 0; row < originals.size(); row++) {
            BufferedImage original = originals.get(row);
            BufferedImage small = Reduction.of(original);
            graphics.drawImage(small, 0, row * side, original.getWidth(), original.getHeight(), null);
            graphics.drawImage(left.get(row).upscaled(), side, row * side, null);
            graphics.drawImage(right.get(row).upscaled(), 2 * side, row * side, null);
            graphics.drawImage(original, 3 * side, row * side, null);
        }
        graphics.dispose();
        ImageIO.write(strip, "png", file.toFile());
    }
}
