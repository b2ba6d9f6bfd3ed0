package example.video;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The application: a ball that bounces through the picture, above a caption. */
public final class Bounce {

    /** How many frames there are. */
    public static final int FRAMES = 24;

    /** Frames per second. */
    public static final int RATE = 25;

    private static final int WIDTH = 192;
    private static final int HEIGHT = 112;
    private static final int BALL = 26;
    private static final int FLOOR = 84;
    private static final int FAULTY = 11;

    /** Enough for an eye that sees it change 25 times a second, and little in any one frame. */
    private static final int BRIGHTER = 16;

    /** The caption, drawn by hand: fonts differ from machine to machine, and video blurs them anyway. */
    private static final String[] CAPTION = {
        "####   ###  #   # #   #  #### #####",
        "#   # #   # #   # ##  # #     #    ",
        "#   # #   # #   # # # # #     #    ",
        "####  #   # #   # #  ## #     #### ",
        "#   # #   # #   # #   # #     #    ",
        "#   # #   # #   # #   # #     #    ",
        "####   ###   ###  #   #  #### #####",
    };

    private Bounce() {}

    /** Returns the frames, in their order. */
    public static List<BufferedImage> frames(Fault fault) {
        List<BufferedImage> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            boolean faulty = i == FAULTY;
            if (faulty && fault == Fault.DROPPED) {
                continue;
            }
            BufferedImage frame = frame(faulty && fault == Fault.STUCK ? i - 1 : i);
            if (faulty && fault == Fault.BLACK) {
                frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            }
            if (fault == Fault.FLICKER && i % 2 == 1) {
                brighten(frame);
            }
            frames.add(frame);
        }
        return frames;
    }

    private static BufferedImage frame(int number) {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = frame.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x2A4D69), 0, FLOOR, new Color(0xADCBE3)));
        graphics.fillRect(0, 0, WIDTH, FLOOR);
        graphics.setColor(new Color(0x4B3832));
        graphics.fillRect(0, FLOOR, WIDTH, HEIGHT - FLOOR);
        double x = 7.0 * number;
        double height = 58 * Math.abs(Math.cos(Math.PI * number / 12));
        graphics.setColor(new Color(0xE25822));
        graphics.fill(new Ellipse2D.Double(x, FLOOR - BALL - height, BALL, BALL));
        graphics.setColor(new Color(0xFFF4E6));
        for (int row = 0; row < CAPTION.length; row++) {
            for (int column = 0; column < CAPTION[row].length(); column++) {
                if (CAPTION[row].charAt(column) == '#') {
                    graphics.fillRect(26 + 4 * column, 88 + 3 * row, 4, 3);
                }
            }
        }
        graphics.dispose();
        return frame;
    }

    private static void brighten(BufferedImage frame) {
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            Color colour = new Color(frame.getRGB(i % WIDTH, i / WIDTH));
            frame.setRGB(
                    i % WIDTH,
                    i / WIDTH,
                    new Color(brighter(colour.getRed()), brighter(colour.getGreen()), brighter(colour.getBlue()))
                            .getRGB());
        }
    }

    private static int brighter(int channel) {
        return Math.min(255, channel + BRIGHTER);
    }
}
