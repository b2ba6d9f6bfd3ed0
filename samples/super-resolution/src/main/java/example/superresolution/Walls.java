package example.superresolution;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws pictures with a lot of fine texture: walls of brick, with gravel before them and grass on top. */
final class Walls {

    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    private Walls() {}

    /**
     * Draws a picture.
     *
     * @param seed the same seed gives the same picture
     * @param side its width and height in pixels
     */
    static BufferedImage draw(long seed, int side) {
        RandomGenerator random = RANDOM.create(seed);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        bricks(graphics, random, side);
        gravel(graphics, random, side);
        grass(graphics, random, side);
        graphics.dispose();
        return picture;
    }

    private static void bricks(Graphics2D graphics, RandomGenerator random, int side) {
        int height = 8 + random.nextInt(6);
        int width = 2 * height + random.nextInt(8);
        float hue = 0.02f + random.nextFloat() * 0.06f;
        graphics.setColor(new Color(190, 184, 172));
        graphics.fillRect(0, 0, side, side);
        for (int row = 0; row * height < side; row++) {
            for (int x = row % 2 == 0 ? 0 : -width / 2; x < side; x += width) {
                float brightness = 0.45f + random.nextFloat() * 0.25f;
                graphics.setColor(Color.getHSBColor(hue, 0.55f + random.nextFloat() * 0.15f, brightness));
                graphics.fillRect(x, row * height, width - 2, height - 2);
                speckle(graphics, random, x, row * height, width - 2, height - 2);
            }
        }
    }

    private static void speckle(Graphics2D graphics, RandomGenerator random, int x, int y, int width, int height) {
        for (int i = 0; i < width * height / 5; i++) {
            graphics.setColor(random.nextBoolean() ? new Color(0, 0, 0, 70) : new Color(255, 240, 220, 60));
            graphics.fillRect(x + random.nextInt(width), y + random.nextInt(height), 1, 1);
        }
    }

    private static void gravel(Graphics2D graphics, RandomGenerator random, int side) {
        int top = side / 2 + random.nextInt(side / 4);
        for (int i = 0; i < side * (side - top) / 5; i++) {
            double size = 1.5 + random.nextDouble() * 2.5;
            int gray = 70 + random.nextInt(150);
            graphics.setColor(new Color(gray, gray, Math.max(0, gray - 12)));
            double y = top + random.nextDouble() * (side - top);
            graphics.fill(new Ellipse2D.Double(random.nextDouble() * side, y, size, size * 0.8));
        }
    }

    private static void grass(Graphics2D graphics, RandomGenerator random, int side) {
        double reach = side * (0.15 + random.nextDouble() * 0.2);
        graphics.setStroke(new BasicStroke(1.1f));
        for (int i = 0; i < side * 3; i++) {
            graphics.setColor(
                    Color.getHSBColor(0.22f + random.nextFloat() * 0.12f, 0.6f, 0.3f + random.nextFloat() * 0.5f));
            double x = random.nextDouble() * side;
            double tip = random.nextDouble() * reach;
            Path2D blade = new Path2D.Double();
            blade.moveTo(x, tip);
            double root = x + 2 * random.nextGaussian();
            blade.quadTo(x + random.nextGaussian(), tip + 4, root, tip + 6 + random.nextDouble() * 5);
            graphics.draw(blade);
        }
    }
}
