package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.Pictures;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** A page of text with a panel and an icon, drawn by Java 2D, and what may happen to it. */
final class Page {

    static final int WIDTH = 400;
    static final int HEIGHT = 300;

    private Page() {}

    /** The page as it should be. */
    static Pixels drawn() {
        return with(graphics -> {});
    }

    /** The page with something drawn over it. */
    static Pixels with(Consumer<Graphics2D> change) {
        return drawn(RenderingHints.VALUE_TEXT_ANTIALIAS_ON, Color.BLACK, change);
    }

    /** The page whose text is anti-aliased for a liquid crystal display. */
    static Pixels withLcdText() {
        return drawn(RenderingHints.VALUE_TEXT_ANTIALIAS_LCD_HRGB, Color.BLACK, graphics -> {});
    }

    static Pixels withText(Color colour) {
        return drawn(RenderingHints.VALUE_TEXT_ANTIALIAS_ON, colour, graphics -> {});
    }

    /** Covers a part of the page with its background. */
    static void erase(Graphics2D graphics, Region part) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(part.x(), part.y(), part.width(), part.height());
    }

    /** Draws an element of its own, with an edge and a filling. */
    static void element(Graphics2D graphics, int x, int y) {
        graphics.setColor(new Color(0x30, 0x60, 0xA0));
        graphics.fillRoundRect(x, y, 60, 30, 8, 8);
        graphics.setColor(Color.WHITE);
        graphics.drawString("Save", x + 14, y + 20);
    }

    private static Pixels drawn(Object antialiasing, Color text, Consumer<Graphics2D> change) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, antialiasing);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        erase(graphics, new Region(0, 0, WIDTH, HEIGHT));
        graphics.setColor(new Color(0xE8, 0xEE, 0xF4));
        graphics.fillRect(260, 180, 120, 100);
        graphics.setColor(text);
        for (int line = 0; line < 8; line++) {
            graphics.drawString("Order 4711" + line + ": 12 pieces, 1380.50 in all", 20, 30 + 18 * line);
        }
        graphics.setColor(Color.BLACK);
        change.accept(graphics);
        graphics.dispose();
        return Pictures.pixels(image);
    }
}
