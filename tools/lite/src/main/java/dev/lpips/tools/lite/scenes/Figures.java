package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Colours;
import dev.lpips.tools.lite.drawing.Icons;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Typeface;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** What the goldens of drawing libraries show: a few plain shapes, a sample of text, a formula, much emptiness. */
final class Figures {

    private Figures() {}

    static void shapes(Sketch sketch) {
        Dice dice = sketch.dice();
        if (dice.chance(0.4)) {
            sketch.frame(
                    1,
                    1,
                    sketch.width() - 2,
                    sketch.height() - 2,
                    0,
                    sketch.palette().ink(),
                    dice.integer(1, 2));
        }
        int count = dice.integer(1, 9);
        for (int n = 0; n < count; n++) {
            double size = dice.between(0.08, 0.6) * sketch.width();
            double x = dice.between(0, sketch.width() - size);
            double y = dice.between(0, sketch.height() - size / 2);
            Shape shape = shape(sketch, x, y, size, size * dice.between(0.3, 1));
            Color colour = sketch.series(n);
            if (dice.chance(0.75)) {
                sketch.fill(shape, paint(dice, colour, sketch.series(n + 1), x, y, size));
            }
            if (dice.chance(0.5)) {
                sketch.outline(shape, dice.chance(0.5) ? sketch.palette().ink() : colour, dice.logBetween(0.6, 14));
            }
        }
        if (dice.chance(0.3)) {
            sketch.text(
                    Words.phrase(dice, 1, 4),
                    10,
                    sketch.height() * 0.5,
                    sketch.face(2),
                    sketch.palette().ink());
        }
    }

    private static Paint paint(Dice dice, Color colour, Color other, double x, double y, double size) {
        return switch (dice.integer(0, 4)) {
            case 0 -> Colours.alpha(colour, dice.between(0.1, 0.9));
            case 1 -> Sketch.gradient(x, y, colour, x + size, y + dice.between(-size, size), other);
            default -> colour;
        };
    }

    private static Shape shape(Sketch sketch, double x, double y, double width, double height) {
        Dice dice = sketch.dice();
        return switch (dice.integer(0, 5)) {
            case 0 -> new Ellipse2D.Double(x, y, width, height);
            case 1 ->
                new Arc2D.Double(x, y, width, height, dice.between(0, 360), dice.between(30, 330), dice.integer(0, 2));
            case 2 -> {
                double radius = dice.between(0, height);
                yield new RoundRectangle2D.Double(x, y, width, height, radius, radius);
            }
            case 3 -> {
                Path2D curve = Sketch.through(x, y);
                for (int n = 0; n < dice.integer(1, 4); n++) {
                    curve.curveTo(
                            x + dice.between(0, width),
                            y + dice.between(0, height),
                            x + dice.between(0, width),
                            y + dice.between(0, height),
                            x + dice.between(0, width),
                            y + dice.between(0, height));
                }
                yield curve;
            }
            case 4 -> {
                int tips = dice.integer(3, 9);
                double[] points = new double[4 * tips];
                double inner = dice.between(0.3, 1);
                for (int n = 0; n < 2 * tips; n++) {
                    double reach = n % 2 == 0 ? 1 : inner;
                    points[2 * n] = x + width / 2 * (1 + reach * Math.sin(Math.PI * n / tips));
                    points[2 * n + 1] = y + height / 2 * (1 - reach * Math.cos(Math.PI * n / tips));
                }
                Path2D star = Sketch.through(points);
                star.closePath();
                yield star;
            }
            default ->
                new RoundRectangle2D.Double(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height), 0, 0);
        };
    }

    static void grid(Sketch sketch) {
        Dice dice = sketch.dice();
        int columns = dice.integer(2, 9);
        double cell = sketch.width() / columns;
        for (int row = 0; row < sketch.height() / cell; row++) {
            for (int column = 0; column < columns; column++) {
                Shape shape = shape(sketch, (column + 0.15) * cell, (row + 0.15) * cell, cell * 0.7, cell * 0.7);
                sketch.fill(
                        shape, paint(dice, sketch.series(row), sketch.series(column), column * cell, row * cell, cell));
                if (dice.chance(0.6)) {
                    sketch.outline(shape, sketch.palette().ink(), dice.pick(1.0, 1.0, 2.0));
                }
            }
        }
    }

    static void sparse(Sketch sketch) {
        Dice dice = sketch.dice();
        int count = dice.integer(1, 4);
        for (int n = 0; n < count; n++) {
            double x = dice.between(0.05, 0.7) * sketch.width();
            double y = dice.between(0.1, 0.9) * sketch.height();
            switch (dice.integer(0, 3)) {
                case 0 -> sketch.add(Icons.icon(dice, x, y, dice.logBetween(8, 60), sketch.series(n)));
                case 1 ->
                    sketch.line(
                            x,
                            y,
                            dice.between(0, 1) * sketch.width(),
                            y,
                            sketch.palette().ink(),
                            1);
                default ->
                    sketch.text(
                            Words.phrase(dice, 1, 5),
                            x,
                            y,
                            sketch.face(dice.logBetween(0.8, 2.5)),
                            sketch.palette().ink());
            }
        }
        sketch.line(
                0,
                sketch.height() - 1,
                sketch.width() * 0.1,
                sketch.height() - 1,
                sketch.palette().muted(),
                1);
        sketch.text(
                Words.label(dice),
                4,
                sketch.face().size() * 1.3,
                sketch.face(),
                sketch.palette().ink());
    }

    static void formulas(Sketch sketch) {
        Dice dice = sketch.dice();
        Typeface face = Typeface.proportional(dice).sized(dice.logBetween(11, 34));
        Typeface small = face.sized(face.size() * 0.65);
        Color ink = sketch.palette().ink();
        double middle = dice.chance(0.5) ? sketch.width() * 0.3 : 14;
        for (double y = face.size() * 2; y < sketch.height() + face.size(); y += face.size() * dice.between(1.8, 3)) {
            double x = middle;
            int terms = dice.integer(2, 7);
            for (int n = 0; n < terms; n++) {
                String letter =
                        dice.pick("x", "y", "a", "n", "f(x)", "∑", "∫", "α", "β", "λ", "π", "∂", "√2", "12", "0", "∞");
                double wide = face.width(letter);
                switch (dice.integer(0, 3)) {
                    case 0 -> {
                        sketch.text(letter, x, y - face.size() * 0.6, face, ink);
                        sketch.text(Integer.toString(dice.integer(1, 99)), x, y + face.size() * 0.7, face, ink);
                        sketch.line(x, y - face.size() * 0.3, x + wide, y - face.size() * 0.3, ink, 1);
                    }
                    case 1 -> {
                        sketch.text(letter, x, y, face, ink);
                        sketch.text(dice.pick("2", "n", "i", "-1", "k"), x + wide, y - face.size() * 0.4, small, ink);
                        wide += small.size() * 0.7;
                    }
                    default -> sketch.text(letter, x, y, face, ink);
                }
                String operator = dice.pick("+", "−", "=", "≤", "·", "→");
                sketch.text(operator, x + wide + face.size() * 0.25, y, face, ink);
                x += wide + face.size() * 1.3;
            }
        }
    }
}
