package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The paper that scenes draw on: it keeps what is drawn as {@link Element}s. For one thread and one drawing. */
public final class Sketch {

    private final Scene scene;
    private final Dice dice;
    private final Palette palette;
    private final Typeface face;
    private final double baseSize;
    private final List<Element> elements = new ArrayList<>();
    private int values;

    Sketch(Scene scene, Dice dice) {
        this.scene = scene;
        this.dice = dice;
        this.palette = Palette.draw(dice);
        this.face = Typeface.proportional(dice);
        this.baseSize = dice.logBetween(9, 15);
        fill(new Rectangle2D.Double(-4, -4, scene.width() + 8.0, scene.height() + 8.0), palette.page());
    }

    Drawing drawing() {
        return new Drawing(scene, values, palette, elements);
    }

    /** Returns the chance that belongs to this drawing. */
    public Dice dice() {
        return dice;
    }

    /** Returns its colours. */
    public Palette palette() {
        return palette;
    }

    /** Returns its typeface, in the size of running text. */
    public Typeface face() {
        return face.sized(baseSize);
    }

    /** Returns its typeface in a multiple of the size of running text. */
    public Typeface face(double times) {
        return face.sized(baseSize * times);
    }

    /** Returns its typeface, bold, in a multiple of the size of running text. */
    public Typeface bold(double times) {
        return face(times).styled(Font.BOLD);
    }

    /** Returns the width in pixels. */
    public double width() {
        return scene.width();
    }

    /** Returns the height in pixels. */
    public double height() {
        return scene.height();
    }

    /** Returns a colour of the data series of this number. */
    public Color series(int index) {
        return palette.series().get(index % palette.series().size());
    }

    /** Returns a datum, changed if it is the one that an edit changes. Draw each that is shown through this. */
    public double value(double datum) {
        return values++ == scene.changedValue() ? datum * scene.change() : datum;
    }

    /** Writes a text from a point on its base line. */
    public void text(String text, double x, double y, Typeface in, Color colour) {
        turned(text, x, y, in, colour, 0);
    }

    /** Writes a text that ends at a point on its base line. */
    public void textBefore(String text, double x, double y, Typeface in, Color colour) {
        text(text, x - in.width(text), y, in, colour);
    }

    /** Writes a text whose middle is above a point. */
    public void textAround(String text, double x, double y, Typeface in, Color colour) {
        text(text, Math.rint(x - in.width(text) / 2), y, in, colour);
    }

    /** Writes a text at an angle. */
    public void turned(String text, double x, double y, Typeface in, Color colour, double angle) {
        if (!text.isBlank()) {
            elements.add(new Element.Text(text, x, y, in, colour, angle));
        }
    }

    /** Fills a shape. */
    public void fill(Shape shape, Paint paint) {
        elements.add(new Element.Area(shape, paint));
    }

    /** Fills a rectangle. */
    public void box(double x, double y, double width, double height, Paint paint) {
        fill(new Rectangle2D.Double(x, y, width, height), paint);
    }

    /** Fills a rectangle with round corners. */
    public void roundBox(double x, double y, double width, double height, double radius, Paint paint) {
        fill(round(x, y, width, height, radius), paint);
    }

    /** Outlines a rectangle with round corners. */
    public void frame(double x, double y, double width, double height, double radius, Color colour, double thick) {
        outline(round(x, y, width, height, radius), colour, thick);
    }

    /** Fills a disc. */
    public void disc(double x, double y, double radius, Paint paint) {
        fill(circle(x, y, radius), paint);
    }

    /** Draws a circle. */
    public void ring(double x, double y, double radius, Color colour, double thick) {
        outline(circle(x, y, radius), colour, thick);
    }

    /** Draws an outline. */
    public void outline(Shape shape, Color colour, double thick) {
        elements.add(new Element.Line(shape, colour, (float) thick, 0));
    }

    /** Draws a straight line. */
    public void line(double x1, double y1, double x2, double y2, Color colour, double thick) {
        outline(new Line2D.Double(x1, y1, x2, y2), colour, thick);
    }

    /** Draws a dashed straight line. */
    public void dashes(double x1, double y1, double x2, double y2, Color colour, double thick, double dash) {
        elements.add(new Element.Line(new Line2D.Double(x1, y1, x2, y2), colour, (float) thick, (float) dash));
    }

    /** Throws the shadow of a panel; draw it before the panel. */
    public void shadow(double x, double y, double width, double height, double radius, int blur) {
        double opacity = dice.between(0.15, 0.6);
        elements.add(new Element.Shadow(round(x, y, width, height, radius), blur, opacity, blur * 0.4));
    }

    /** Adds any element. */
    public void add(Element element) {
        elements.add(element);
    }

    /** Returns a paint that changes evenly from one point to another. */
    public static Paint gradient(double x1, double y1, Color from, double x2, double y2, Color to) {
        return new GradientPaint((float) x1, (float) y1, from, (float) x2, (float) y2, to);
    }

    /** Returns a line through points, given as x, y, x, y, ... */
    public static Path2D through(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i + 1 < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static RoundRectangle2D round(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }
}
