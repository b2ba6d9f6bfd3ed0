package dev.lpips.tools.measures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;

/** A kind of picture: each has a number and an icon, so that each can lose one. */
enum Kind {
    /** Black text on white, in a table. */
    TABLE("a table of text") {
        @Override
        void draw(Graphics2D graphics, Look look) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            Random random = new Random(1);
            for (int row = 0; row < ROWS; row++) {
                int y = 40 + row * 22;
                graphics.setColor(row % 2 == 0 ? new Color(244, 246, 250) : Color.WHITE);
                graphics.fillRect(20, y - 15, WIDTH - 40, 22);
                graphics.setColor(new Color(40, 40, 48));
                graphics.drawString(
                        WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)], 60, y);
                int digit = row == ROWS / 2 ? look.digit() : random.nextInt(10);
                graphics.drawString(
                        String.format(Locale.ROOT, "%d.%d%d", 10 + random.nextInt(90), random.nextInt(10), digit),
                        400,
                        y);
            }
            icon(graphics, look, 30, 40 + ROWS / 2 * 22 - 12);
        }
    },

    /** Plain areas and thin lines, with a few labels. */
    CHART("a chart") {
        @Override
        void draw(Graphics2D graphics, Look look) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            int[] heights = {90, 140, 60, 200, 170, 120, 230};
            for (int bar = 0; bar < heights.length; bar++) {
                int x = 60 + bar * 58;
                graphics.setColor(Color.getHSBColor(0.55f + bar * 0.02f, 0.6f, 0.75f));
                graphics.fillRect(x, 290 - heights[bar], 40, heights[bar]);
                graphics.setColor(Color.DARK_GRAY);
                int digit = bar == 3 ? look.digit() : bar;
                graphics.drawString(
                        String.format(Locale.ROOT, "%d%d", heights[bar] / 10, digit), x + 8, 284 - heights[bar]);
            }
            graphics.setStroke(new BasicStroke(1f));
            graphics.drawLine(50, 290, WIDTH - 20, 290);
            graphics.drawLine(50, 30, 50, 290);
            graphics.drawString("Revenue by quarter", 60, 24);
            icon(graphics, look, WIDTH - 40, 20);
        }
    },

    /** Soft light, texture and grain, with a date in a corner. */
    PHOTO("a photo-like picture") {
        @Override
        void draw(Graphics2D graphics, Look look) {
            graphics.setPaint(new GradientPaint(0, 0, new Color(90, 140, 200), 0, HEIGHT, new Color(230, 200, 170)));
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            Random random = new Random(7);
            for (int i = 0; i < 2600; i++) {
                double depth = random.nextDouble();
                double size = 3 + 16 * depth;
                float light = (float) (0.25 + 0.5 * random.nextDouble());
                graphics.setColor(Color.getHSBColor(0.2f + random.nextFloat() * 0.15f, 0.5f, light));
                graphics.fill(new Ellipse2D.Double(
                        random.nextDouble() * WIDTH, 150 + depth * (HEIGHT - 150), size, size * 0.6));
            }
            graphics.setColor(new Color(250, 190, 80));
            graphics.drawString("26 11 202" + look.digit(), WIDTH - 120, HEIGHT - 20);
            icon(graphics, look, 20, 20);
        }
    };

    static final int WIDTH = 480;
    static final int HEIGHT = 320;

    private static final int ROWS = 12;
    private static final String[] WORDS = {"Amber", "Basalt", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Harbour"};

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    abstract void draw(Graphics2D graphics, Look look);

    BufferedImage draw(Look look) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, look.textHint());
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        draw(graphics, look);
        graphics.dispose();
        return picture;
    }

    @Override
    public String toString() {
        return words;
    }

    private static void icon(Graphics2D graphics, Look look, int x, int y) {
        if (look.hasIcon()) {
            graphics.setColor(new Color(200, 60, 50));
            graphics.setStroke(new BasicStroke(2f));
            graphics.draw(new Ellipse2D.Double(x, y, 14, 14));
            graphics.drawLine(x + 7, y + 3, x + 7, y + 8);
        }
    }
}
