package dev.lpips.tools.lite.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A drawing, how it is rendered, and the part that is seen: all that decides the pixels. */
public record Shot(Drawing drawing, Rendering rendering, View view) {

    /** Returns it with another drawing. */
    public Shot with(Drawing other) {
        return new Shot(other, rendering, view);
    }

    /** Returns it with another rendering. */
    public Shot with(Rendering other) {
        return new Shot(drawing, other, view);
    }

    /** Returns it with another view. */
    public Shot with(View other) {
        return new Shot(drawing, rendering, other);
    }

    /** Tells whether some of an element can be seen; a line without width or height counts by where it runs. */
    public boolean shows(Element element) {
        Rectangle2D seen = new Rectangle2D.Double(view.x(), view.y(), view.extent(), view.extent());
        Rectangle2D bounds = element.bounds();
        return seen.intersects(bounds)
                || seen.intersectsLine(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }

    /** Draws it. */
    public BufferedImage paint() {
        int fine = view.side() * view.detail();
        BufferedImage image = new BufferedImage(fine, fine, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            rendering.prepare(graphics);
            graphics.setColor(drawing.palette().page());
            graphics.fillRect(0, 0, fine, fine);
            double scale = view.scale() * view.detail();
            graphics.scale(scale, scale);
            graphics.translate(-view.x(), -view.y());
            for (Element element : drawing.elements()) {
                if (shows(element)) {
                    element.paint(graphics);
                }
            }
        } finally {
            graphics.dispose();
        }
        return view.detail() == 1 ? image : reduced(image, view.side());
    }

    private static BufferedImage reduced(BufferedImage fine, int side) {
        int detail = fine.getWidth() / side;
        int[] from = fine.getRGB(0, 0, fine.getWidth(), fine.getHeight(), null, 0, fine.getWidth());
        int[] to = new int[side * side];
        for (int at = 0; at < to.length; at++) {
            int start = ((at / side) * fine.getWidth() + (at % side)) * detail;
            to[at] = mean(from, start, fine.getWidth(), detail);
        }
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, side, side, to, 0, side);
        return image;
    }

    private static int mean(int[] rgb, int start, int width, int detail) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int s = 0; s < detail * detail; s++) {
            int colour = rgb[start + (s / detail) * width + (s % detail)];
            red += colour >> 16 & 0xFF;
            green += colour >> 8 & 0xFF;
            blue += colour & 0xFF;
        }
        int half = detail * detail / 2;
        int count = detail * detail;
        return ((red + half) / count) << 16 | ((green + half) / count) << 8 | ((blue + half) / count);
    }
}
