package dev.lpips.samples.training.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(fine, 0, 0, side, side, null);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
