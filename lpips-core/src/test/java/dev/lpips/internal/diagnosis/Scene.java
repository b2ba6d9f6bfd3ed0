package dev.lpips.internal.diagnosis;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** A picture like none of its mirror images: light, with shapes in many colours. */
public final class Scene {

    static final int WIDTH = 96;
    static final int HEIGHT = 64;

    private static final int OPAQUE = 0xFF000000;

    private Scene() {}

    public static Pixels drawn() {
        return drawn(new AffineTransform());
    }

    static Pixels drawn(AffineTransform transform) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        draw(image, transform);
        return Pictures.pixels(image);
    }

    /** The same on nothing, with soft edges and a translucent shape. */
    static Pixels translucent() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(image);
        graphics.setColor(new Color(200, 120, 40, 128));
        graphics.fill(new Ellipse2D.Double(10, 8, 50, 40));
        graphics.setColor(new Color(250, 240, 60, 200));
        graphics.fill(new Rectangle2D.Double(50.5, 20.5, 30, 30));
        graphics.dispose();
        return Pictures.pixels(image);
    }

    /** Another picture of the same kind. */
    static Pixels other() {
        return mapped(drawn(), (x, y) -> drawn().argb((x * 5 + 3 * y) % WIDTH, (y * 7 + x) % HEIGHT));
    }

    public static Pixels colours(Pixels picture, IntUnaryOperator change) {
        return mapped(picture, (x, y) -> change.applyAsInt(picture.argb(x, y)));
    }

    public static Pixels channels(Pixels picture, IntUnaryOperator change) {
        return colours(
                picture,
                argb -> (argb & OPAQUE)
                        | clipped(change.applyAsInt((argb >> 16) & 0xFF)) << 16
                        | clipped(change.applyAsInt((argb >> 8) & 0xFF)) << 8
                        | clipped(change.applyAsInt(argb & 0xFF)));
    }

    static Pixels mapped(Pixels picture, IntBinaryOperator colourAt) {
        return mapped(picture.size(), colourAt);
    }

    public static Pixels mapped(PixelSize size, IntBinaryOperator colourAt) {
        int[] colours = new int[size.area()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = colourAt.applyAsInt(i % size.width(), i / size.width());
        }
        return Pixels.ofArgb(size, colours);
    }

    public static Pixels noisy(Pixels picture, int strength) {
        Random random = new Random(7);
        return channels(picture, value -> value + random.nextInt(2 * strength + 1) - strength);
    }

    /** The mean of 3 x 3 pixels. */
    static Pixels blurred(Pixels picture) {
        return mapped(picture, (x, y) -> {
            int colour = OPAQUE;
            for (int shift = 0; shift <= 16; shift += 8) {
                int sum = 0;
                for (int i = 0; i < 9; i++) {
                    sum += (at(picture, x + i % 3 - 1, y + i / 3 - 1) >> shift) & 0xFF;
                }
                colour |= (sum / 9) << shift;
            }
            return colour;
        });
    }

    /** The colour at a place, or at the nearest one in the picture. */
    static int at(Pixels picture, int x, int y) {
        return picture.argb(
                Math.max(0, Math.min(picture.width() - 1, x)), Math.max(0, Math.min(picture.height() - 1, y)));
    }

    private static void draw(BufferedImage image, AffineTransform transform) {
        Graphics2D graphics = graphics(image);
        graphics.setColor(new Color(0xF4F1EA));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.transform(transform);
        Color[] colours = {new Color(0xB3261E), new Color(0x1B6E3C), new Color(0x22409A), new Color(0xE0A100)};
        for (int i = 0; i < 12; i++) {
            graphics.setColor(colours[i % colours.length]);
            graphics.fill(new Ellipse2D.Double(6 + 7 * i, 6 + 11 * i % 43, 5 + i, 9 - i / 2.0));
        }
        graphics.setColor(new Color(0x303030));
        graphics.fill(new Rectangle2D.Double(14, 40, 33, 5));
        graphics.fill(new Rectangle2D.Double(14, 49, 21, 4));
        graphics.dispose();
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    private static int clipped(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
