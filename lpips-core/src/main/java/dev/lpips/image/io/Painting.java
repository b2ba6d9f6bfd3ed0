package dev.lpips.image.io;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A transparent picture to paint on, with every choice that Java leaves to the machine made once and for all. */
final class Painting {

    /**
     * Text in shades of grey, because colour fringes belong to one screen; glyphs and strokes where they mathematically are,
     * not where some pixel grid pulls them.
     */
    private static final Map<RenderingHints.Key, Object> HINTS = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
            RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY,
            RenderingHints.KEY_ALPHA_INTERPOLATION, RenderingHints.VALUE_ALPHA_INTERPOLATION_QUALITY,
            RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);

    private Painting() {}

    static BufferedImage of(int width, int height, double scale, Consumer<? super Graphics2D> painter) {
        if (width < 1 || height < 1 || !(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A painting is at least 1 x 1 at a scale above 0, but was to be %d x %d at %s",
                    width,
                    height,
                    scale));
        }
        BufferedImage image =
                new BufferedImage(pixels(width, scale), pixels(height, scale), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHints(HINTS);
            graphics.scale(scale, scale);
            graphics.clipRect(0, 0, width, height);
            painter.accept(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static int pixels(int length, double scale) {
        double pixels = Math.ceil(length * scale);
        if (pixels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d at a scale of %s is too large to paint", length, scale));
        }
        return (int) pixels;
    }
}
