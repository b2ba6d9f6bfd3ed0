package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Colours;
import dev.lpips.tools.lite.drawing.Icons;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.Color;

/** The parts that screens are made of, in one look per sketch. */
final class Widgets {

    private final Sketch sketch;
    private final double radius;
    private final boolean shaded;
    private final double thick;

    Widgets(Sketch sketch) {
        this.sketch = sketch;
        this.radius = sketch.dice().pick(0.0, 2.0, 4.0, 6.0, 10.0, 16.0);
        this.shaded = sketch.dice().chance(0.3);
        this.thick = sketch.dice().pick(1.0, 1.0, 1.0, 2.0);
    }

    /** Returns the height of a row of widgets. */
    double row() {
        return Math.rint(sketch.face().size() * 2.3);
    }

    void panel(double x, double y, double width, double height) {
        Dice dice = sketch.dice();
        if (dice.chance(0.5)) {
            sketch.shadow(x, y, width, height, radius, dice.integer(2, 14));
        }
        sketch.roundBox(x, y, width, height, radius, sketch.palette().surface());
        if (dice.chance(0.6)) {
            sketch.frame(
                    x + 0.5,
                    y + 0.5,
                    width - 1,
                    height - 1,
                    radius,
                    sketch.palette().grid(),
                    thick);
        }
    }

    void button(double x, double y, double width, String label, boolean primary) {
        Color face = primary ? sketch.palette().accent() : sketch.palette().grid();
        Color ink = primary ? sketch.palette().surface() : sketch.palette().ink();
        double high = row() - 4;
        sketch.roundBox(
                x,
                y,
                width,
                high,
                Math.min(radius, high / 2),
                shaded
                        ? Sketch.gradient(
                                x, y, Colours.moved(face, 25, 25, 25), x, y + high, Colours.moved(face, -20, -20, -20))
                        : face);
        if (!primary) {
            sketch.frame(
                    x + 0.5,
                    y + 0.5,
                    width - 1,
                    high - 1,
                    Math.min(radius, high / 2),
                    sketch.palette().muted(),
                    thick);
        }
        sketch.textAround(label, x + width / 2, y + high / 2 + sketch.face().size() * 0.36, sketch.face(), ink);
    }

    void field(double x, double y, double width, String text) {
        double high = row() - 4;
        sketch.roundBox(x, y, width, high, Math.min(radius, 6), sketch.palette().surface());
        sketch.frame(
                x + 0.5,
                y + 0.5,
                width - 1,
                high - 1,
                Math.min(radius, 6),
                sketch.palette().muted(),
                thick);
        Color ink = sketch.dice().chance(0.3)
                ? sketch.palette().muted()
                : sketch.palette().ink();
        sketch.text(text, x + 6, y + high / 2 + sketch.face().size() * 0.36, sketch.face(), ink);
    }

    void check(double x, double y, String label) {
        double size = Math.rint(sketch.face().size());
        boolean on = sketch.dice().chance(0.5);
        sketch.roundBox(
                x,
                y,
                size,
                size,
                2,
                on ? sketch.palette().accent() : sketch.palette().surface());
        sketch.frame(x + 0.5, y + 0.5, size - 1, size - 1, 2, sketch.palette().muted(), 1);
        if (on) {
            sketch.outline(
                    Sketch.through(
                            x + size * 0.2,
                            y + size * 0.5,
                            x + size * 0.42,
                            y + size * 0.75,
                            x + size * 0.8,
                            y + size * 0.25),
                    sketch.palette().surface(),
                    1.6);
        }
        sketch.text(
                label,
                x + size + 6,
                y + size * 0.85,
                sketch.face(),
                sketch.palette().ink());
    }

    void radio(double x, double y, String label) {
        double half = sketch.face().size() / 2;
        sketch.ring(x + half, y + half, half, sketch.palette().muted(), thick);
        if (sketch.dice().chance(0.4)) {
            sketch.disc(x + half, y + half, half * 0.5, sketch.palette().accent());
        }
        sketch.text(
                label,
                x + 2 * half + 6,
                y + half * 1.7,
                sketch.face(),
                sketch.palette().ink());
    }

    void toggle(double x, double y) {
        double high = Math.rint(sketch.face().size() * 1.2);
        boolean on = sketch.dice().chance(0.5);
        sketch.roundBox(
                x,
                y,
                high * 1.9,
                high,
                high / 2,
                on ? sketch.palette().accent() : sketch.palette().muted());
        double middle = on ? x + high * 1.4 : x + high * 0.5;
        sketch.disc(middle, y + high / 2, high * 0.4, sketch.palette().surface());
    }

    void slider(double x, double y, double width) {
        double at = x + width * Math.min(1, sketch.value(sketch.dice().between(0, 1)));
        sketch.roundBox(x, y - 2, width, 4, 2, sketch.palette().grid());
        sketch.roundBox(x, y - 2, at - x, 4, 2, sketch.palette().accent());
        sketch.disc(at, y, 7, sketch.palette().surface());
        sketch.ring(at, y, 7, sketch.palette().muted(), 1);
    }

    void progress(double x, double y, double width) {
        double share = Math.min(1, sketch.value(sketch.dice().between(0, 1)));
        sketch.roundBox(x, y, width, 8, Math.min(4, radius), sketch.palette().grid());
        sketch.roundBox(
                x, y, width * share, 8, Math.min(4, radius), sketch.palette().accent());
    }

    void icon(double x, double y, double size) {
        Dice dice = sketch.dice();
        Color colour = dice.chance(0.6) ? sketch.palette().ink() : sketch.series(dice.integer(0, 6));
        sketch.add(Icons.icon(dice, x, y, size, colour));
    }

    void avatar(double x, double y, double radiusOfIt) {
        Color colour = sketch.series(sketch.dice().integer(0, 6));
        sketch.disc(x, y, radiusOfIt, colour);
        String initial = Words.capital(Words.word(sketch.dice())).substring(0, 1);
        sketch.textAround(
                initial,
                x,
                y + radiusOfIt * 0.35,
                sketch.bold(radiusOfIt / 12),
                sketch.palette().surface());
    }

    void badge(double x, double y) {
        String text = Integer.toString(sketch.dice().integer(1, 99));
        double wide = sketch.face(0.8).width(text) + 10;
        double high = sketch.face(0.8).size() + 5;
        sketch.roundBox(x, y, wide, high, high / 2, sketch.series(1));
        sketch.textAround(
                text,
                x + wide / 2,
                y + high * 0.75,
                sketch.face(0.8),
                sketch.palette().surface());
    }
}
