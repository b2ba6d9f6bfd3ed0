package dev.lpips.junit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Small pictures: a light page with a square on it. */
final class Drawing {

    private Drawing() {}

    static BufferedImage page() {
        return page(64, 48);
    }

    static BufferedImage page(int width, int height) {
        return page(width, height, Color.WHITE, new Color(0x336699));
    }

    /** The page in other colours. */
    static BufferedImage darkPage() {
        return page(64, 48, Color.BLACK, new Color(0xFF9900));
    }

    /** The page with one pixel that nobody would notice. */
    static BufferedImage almostPage() {
        BufferedImage image = page();
        image.setRGB(3, 2, 0xFFFFFE);
        return image;
    }

    private static BufferedImage page(int width, int height, Color paper, Color ink) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(ink);
        graphics.fillRect(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        return image;
    }
}
