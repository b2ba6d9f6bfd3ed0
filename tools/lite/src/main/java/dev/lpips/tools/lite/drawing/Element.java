package dev.lpips.tools.lite.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.UnaryOperator;

/** One thing in a drawing that a golden-test edit can change. Immutable, as long as nobody changes a given shape. */
public sealed interface Element {

    /** Returns where it is, about. */
    Rectangle2D bounds();

    /** Draws it. */
    void paint(Graphics2D graphics);

    /** Returns it elsewhere. */
    Element moved(double dx, double dy);

    /** Returns it with other colours. */
    Element recoloured(UnaryOperator<Color> change);

    /**
     * A line of text.
     *
     * @param x left end of the base line
     * @param y base line
     * @param angle turned around that point, in radians
     */
    record Text(String text, double x, double y, Typeface face, Color colour, double angle) implements Element {
        @Override
        public Rectangle2D bounds() {
            Rectangle2D bounds = face.bounds(text);
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(angle);
            return place.createTransformedShape(bounds).getBounds2D();
        }

        @Override
        public void paint(Graphics2D graphics) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(x, y);
            graphics.rotate(angle);
            graphics.setColor(colour);
            graphics.setFont(face.font());
            graphics.drawString(text, 0, 0);
            graphics.setTransform(before);
        }

        @Override
        public Text moved(double dx, double dy) {
            return new Text(text, x + dx, y + dy, face, colour, angle);
        }

        @Override
        public Text recoloured(UnaryOperator<Color> change) {
            return new Text(text, x, y, face, change.apply(colour), angle);
        }

        /** Returns it with other words. */
        public Text reworded(String other) {
            return new Text(other, x, y, face, colour, angle);
        }

        /** Returns it in other letters. */
        public Text inFace(Typeface other) {
            return new Text(text, x, y, other, colour, angle);
        }
    }

    /**
     * A filled shape.
     *
     * @param paint a colour or a {@link GradientPaint}
     */
    record Area(Shape shape, Paint paint) implements Element {
        @Override
        public Rectangle2D bounds() {
            return shape.getBounds2D();
        }

        @Override
        public void paint(Graphics2D graphics) {
            graphics.setPaint(paint);
            graphics.fill(shape);
        }

        @Override
        public Area moved(double dx, double dy) {
            AffineTransform move = AffineTransform.getTranslateInstance(dx, dy);
            return new Area(shapeMoved(shape, dx, dy), paint instanceof GradientPaint g ? transformed(g, move) : paint);
        }

        @Override
        public Area recoloured(UnaryOperator<Color> change) {
            if (paint instanceof GradientPaint g) {
                return new Area(
                        shape,
                        new GradientPaint(
                                g.getPoint1(),
                                change.apply(g.getColor1()),
                                g.getPoint2(),
                                change.apply(g.getColor2())));
            }
            return paint instanceof Color colour ? new Area(shape, change.apply(colour)) : this;
        }

        private static GradientPaint transformed(GradientPaint g, AffineTransform by) {
            return new GradientPaint(
                    by.transform(g.getPoint1(), null), g.getColor1(), by.transform(g.getPoint2(), null), g.getColor2());
        }
    }

    /**
     * A drawn line or outline.
     *
     * @param width in pixels
     * @param dash length of dashes in pixels, 0 for a solid line
     */
    record Line(Shape shape, Color colour, float width, float dash) implements Element {
        @Override
        public Rectangle2D bounds() {
            Rectangle2D box = shape.getBounds2D();
            double half = width / 2 + 0.5;
            return new Rectangle2D.Double(
                    box.getX() - half, box.getY() - half, box.getWidth() + 2 * half, box.getHeight() + 2 * half);
        }

        @Override
        public void paint(Graphics2D graphics) {
            graphics.setColor(colour);
            graphics.setStroke(
                    dash == 0
                            ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                            : new BasicStroke(
                                    width,
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_ROUND,
                                    10,
                                    new float[] {dash, dash * 0.7f},
                                    0));
            graphics.draw(shape);
        }

        @Override
        public Line moved(double dx, double dy) {
            return new Line(shapeMoved(shape, dx, dy), colour, width, dash);
        }

        @Override
        public Line recoloured(UnaryOperator<Color> change) {
            return new Line(shape, change.apply(colour), width, dash);
        }

        /** Returns it thicker or thinner. */
        public Line ofWidth(float other) {
            return new Line(shape, colour, other, dash);
        }
    }

    /**
     * The soft shadow of a panel.
     *
     * @param panel what throws it
     * @param blur how far it fades, in pixels
     * @param opacity in the middle, 0 to 1
     */
    record Shadow(RoundRectangle2D panel, int blur, double opacity, double drop) implements Element {
        @Override
        public Rectangle2D bounds() {
            return grown(blur).getBounds2D();
        }

        @Override
        public void paint(Graphics2D graphics) {
            graphics.setColor(Colours.alpha(Color.BLACK, opacity / (blur + 1)));
            for (int ring = blur; ring >= 0; ring--) {
                graphics.fill(grown(ring));
            }
        }

        private RoundRectangle2D grown(double by) {
            return new RoundRectangle2D.Double(
                    panel.getX() - by,
                    panel.getY() - by + drop,
                    panel.getWidth() + 2 * by,
                    panel.getHeight() + 2 * by,
                    panel.getArcWidth() + 2 * by,
                    panel.getArcHeight() + 2 * by);
        }

        @Override
        public Shadow moved(double dx, double dy) {
            return new Shadow((RoundRectangle2D) shapeMoved(panel, dx, dy), blur, opacity, drop);
        }

        @Override
        public Shadow recoloured(UnaryOperator<Color> change) {
            return this;
        }
    }

    /** Several that belong together, such as the strokes of an icon. */
    record Icon(List<Element> parts) implements Element {

        /** Copies the list. */
        public Icon {
            parts = List.copyOf(parts);
        }

        @Override
        public Rectangle2D bounds() {
            Rectangle2D all = parts.get(0).bounds();
            for (Element part : parts) {
                all = all.createUnion(part.bounds());
            }
            return all;
        }

        @Override
        public void paint(Graphics2D graphics) {
            parts.forEach(part -> part.paint(graphics));
        }

        @Override
        public Icon moved(double dx, double dy) {
            return new Icon(parts.stream().map(part -> part.moved(dx, dy)).toList());
        }

        @Override
        public Icon recoloured(UnaryOperator<Color> change) {
            return new Icon(parts.stream().map(part -> part.recoloured(change)).toList());
        }
    }

    /** An embedded picture. */
    record Picture(BufferedImage image, Rectangle2D bounds) implements Element {
        @Override
        public void paint(Graphics2D graphics) {
            AffineTransform place = AffineTransform.getTranslateInstance(bounds.getX(), bounds.getY());
            place.scale(bounds.getWidth() / image.getWidth(), bounds.getHeight() / image.getHeight());
            graphics.drawImage(image, place, null);
        }

        @Override
        public Picture moved(double dx, double dy) {
            return new Picture(image, (Rectangle2D) shapeMoved(bounds, dx, dy));
        }

        @Override
        public Picture recoloured(UnaryOperator<Color> change) {
            return this;
        }
    }

    /** Returns a shape elsewhere; rectangles stay what they are, so that a later edit can still tell. */
    private static Shape shapeMoved(Shape shape, double dx, double dy) {
        if (shape instanceof RoundRectangle2D box) {
            return new RoundRectangle2D.Double(
                    box.getX() + dx,
                    box.getY() + dy,
                    box.getWidth(),
                    box.getHeight(),
                    box.getArcWidth(),
                    box.getArcHeight());
        }
        if (shape instanceof Rectangle2D box) {
            return new Rectangle2D.Double(box.getX() + dx, box.getY() + dy, box.getWidth(), box.getHeight());
        }
        return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
    }
}
