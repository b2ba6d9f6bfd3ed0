package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.awt.Color;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws icons: a few strokes or filled shapes within a square. */
public final class Icons {

    private static final int KINDS = 18;
    private static final char FIRST_GLYPH = 0xF000;
    private static final char LAST_GLYPH = 0xF2E0;
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private Icons() {}

    /** Draws an icon of any kind. */
    public static Element.Icon icon(Dice dice, double x, double y, double size, Color colour) {
        return icon(dice, dice.integer(0, KINDS - 1), x, y, size, colour);
    }

    private static Element.Icon icon(Dice dice, int kind, double x, double y, double size, Color colour) {
        if (dice.chance(0.5)) {
            return glyph(dice, x, y, size, colour);
        }
        boolean filled = dice.chance(0.4);
        float stroke = (float) Math.max(1, size * dice.between(0.06, 0.14));
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        List<Element> parts = new ArrayList<>();
        for (Shape shape : shapes(kind, dice)) {
            Shape placed = place.createTransformedShape(shape);
            boolean open = shape instanceof Path2D path && isOpen(path);
            parts.add(filled && !open ? new Element.Area(placed, colour) : new Element.Line(placed, colour, stroke, 0));
        }
        return new Element.Icon(parts);
    }

    private static Element.Icon glyph(Dice dice, double x, double y, double size, Color colour) {
        char letter = (char) dice.integer(FIRST_GLYPH, LAST_GLYPH);
        char shown = BundledFonts.ICONS.canDisplay(letter) ? letter : FIRST_GLYPH;
        Shape outline = BundledFonts.ICONS
                .deriveFont((float) size)
                .createGlyphVector(METRICS, String.valueOf(shown))
                .getOutline((float) x, (float) (y + 0.86 * size));
        return new Element.Icon(List.of(new Element.Area(outline, colour)));
    }

    private static boolean isOpen(Path2D path) {
        return path.getWindingRule() == Path2D.WIND_EVEN_ODD;
    }

    private static List<Shape> shapes(int kind, Dice dice) {
        return switch (kind) {
            case 0 -> List.of(open(0.15, 0.5, 0.4, 0.78, 0.88, 0.2));
            case 1 -> List.of(open(0.15, 0.15, 0.85, 0.85), open(0.85, 0.15, 0.15, 0.85));
            case 2 -> List.of(open(0.1, 0.2, 0.9, 0.2), open(0.1, 0.5, 0.9, 0.5), open(0.1, 0.8, 0.9, 0.8));
            case 3 -> List.of(new Ellipse2D.Double(0.1, 0.1, 0.55, 0.55), open(0.6, 0.6, 0.92, 0.92));
            case 4 -> List.of(star(5, 0.48, 0.2));
            case 5 -> List.of(star(8, 0.48, 0.36), new Ellipse2D.Double(0.36, 0.36, 0.28, 0.28));
            case 6 -> List.of(closed(0.5, 0.08, 0.95, 0.5, 0.05, 0.5), new Rectangle2D.Double(0.2, 0.5, 0.6, 0.42));
            case 7 -> List.of(new Rectangle2D.Double(0.06, 0.2, 0.88, 0.6), open(0.06, 0.2, 0.5, 0.55, 0.94, 0.2));
            case 8 -> List.of(closed(0.2, 0.1, 0.9, 0.5, 0.2, 0.9));
            case 9 -> List.of(closed(0.05, 0.22, 0.4, 0.22, 0.5, 0.34, 0.95, 0.34, 0.95, 0.85, 0.05, 0.85));
            case 10 ->
                List.of(
                        new Ellipse2D.Double(0.32, 0.08, 0.36, 0.36),
                        new Arc2D.Double(0.1, 0.52, 0.8, 0.8, 0, 180, Arc2D.CHORD));
            case 11 ->
                List.of(
                        new Rectangle2D.Double(0.1, 0.5, 0.2, 0.4),
                        new Rectangle2D.Double(0.4, 0.25, 0.2, 0.65),
                        new Rectangle2D.Double(0.7, 0.1, 0.2, 0.8));
            case 12 -> List.of(new Ellipse2D.Double(0.08, 0.08, 0.84, 0.84), open(0.5, 0.25, 0.5, 0.52, 0.7, 0.64));
            case 13 ->
                List.of(
                        new RoundRectangle2D.Double(0.2, 0.42, 0.6, 0.5, 0.15, 0.15),
                        new Arc2D.Double(0.3, 0.1, 0.4, 0.6, 0, 180, Arc2D.OPEN));
            case 14 -> List.of(open(0.1, 0.5, 0.88, 0.5), open(0.6, 0.2, 0.9, 0.5, 0.6, 0.8));
            case 15 ->
                List.of(
                        new Ellipse2D.Double(0.1, 0.4, 0.2, 0.2),
                        new Ellipse2D.Double(0.4, 0.4, 0.2, 0.2),
                        new Ellipse2D.Double(0.7, 0.4, 0.2, 0.2));
            case 16 -> List.of(open(0.5, 0.1, 0.5, 0.9), open(0.1, 0.5, 0.9, 0.5));
            default -> List.of(blob(dice));
        };
    }

    private static Path2D open(double... points) {
        Path2D path = Sketch.through(points);
        path.setWindingRule(Path2D.WIND_EVEN_ODD);
        return path;
    }

    private static Path2D closed(double... points) {
        Path2D path = Sketch.through(points);
        path.closePath();
        return path;
    }

    private static Path2D star(int tips, double outer, double inner) {
        double[] points = new double[4 * tips];
        for (int i = 0; i < 2 * tips; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            points[2 * i] = 0.5 + radius * Math.sin(Math.PI * i / tips);
            points[2 * i + 1] = 0.5 - radius * Math.cos(Math.PI * i / tips);
        }
        return closed(points);
    }

    private static Path2D blob(Dice dice) {
        int corners = dice.integer(3, 9);
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double radius = dice.between(0.2, 0.48);
            points[2 * i] = 0.5 + radius * Math.sin(2 * Math.PI * i / corners);
            points[2 * i + 1] = 0.5 - radius * Math.cos(2 * Math.PI * i / corners);
        }
        return closed(points);
    }
}
