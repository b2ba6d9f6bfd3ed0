package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Colours;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Line art: boxes and arrows, maps, technical drawings. */
final class Diagrams {

    private Diagrams() {}

    static void flow(Sketch sketch) {
        Dice dice = sketch.dice();
        int columns = dice.integer(2, 4);
        int rows = dice.integer(2, 5);
        double wide = sketch.width() / columns;
        double high = sketch.height() / rows;
        Color ink = sketch.palette().ink();
        double thick = dice.pick(1.0, 1.0, 1.5, 2.0);
        double radius = dice.pick(0.0, 3.0, 8.0, 30.0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = Math.rint(wide * (column + 0.15));
                double y = Math.rint(high * (row + 0.25));
                double w = Math.rint(wide * 0.6);
                double h = Math.rint(high * 0.5);
                if (column + 1 < columns && dice.chance(0.8)) {
                    arrow(sketch, x + w, y + h / 2, wide * (column + 1.15), y + h / 2, ink, thick);
                }
                if (row + 1 < rows && dice.chance(0.6)) {
                    arrow(sketch, x + w / 2, y + h, x + w / 2, high * (row + 1.25), ink, thick);
                }
                if (dice.chance(0.9)) {
                    Color fill = dice.chance(0.5) ? sketch.palette().surface() : sketch.series(row);
                    sketch.roundBox(x, y, w, h, Math.min(radius, h / 2), fill);
                    sketch.frame(x, y, w, h, Math.min(radius, h / 2), ink, thick);
                    sketch.textAround(Words.label(dice), x + w / 2, y + h / 2 + 4, sketch.face(0.95), ink);
                }
            }
        }
    }

    private static void arrow(Sketch sketch, double x1, double y1, double x2, double y2, Color colour, double thick) {
        double angle = Math.atan2(y2 - y1, x2 - x1);
        sketch.line(x1, y1, x2 - 6 * Math.cos(angle), y2 - 6 * Math.sin(angle), colour, thick);
        Path2D head = Sketch.through(
                x2,
                y2,
                x2 - 8 * Math.cos(angle - 0.4),
                y2 - 8 * Math.sin(angle - 0.4),
                x2 - 8 * Math.cos(angle + 0.4),
                y2 - 8 * Math.sin(angle + 0.4));
        head.closePath();
        sketch.fill(head, colour);
    }

    static void map(Sketch sketch) {
        Dice dice = sketch.dice();
        for (int n = 0; n < dice.integer(3, 9); n++) {
            Color land = Colours.mix(sketch.series(n), sketch.palette().page(), dice.between(0.3, 0.8));
            sketch.fill(
                    blob(
                            sketch,
                            dice.between(0, sketch.width()),
                            dice.between(0, sketch.height()),
                            dice.logBetween(25, 200)),
                    land);
        }
        for (int n = 0; n < dice.integer(4, 14); n++) {
            Path2D road = new Path2D.Double();
            double x = dice.between(0, sketch.width());
            double y = dice.between(0, sketch.height());
            road.moveTo(x, y);
            double angle = dice.between(0, 2 * Math.PI);
            for (int s = 0; s < 12; s++) {
                angle += dice.gaussian() * 0.4;
                x += 40 * Math.cos(angle);
                y += 40 * Math.sin(angle);
                road.lineTo(x, y);
            }
            double thick = dice.pick(1.0, 2.0, 4.0, 7.0);
            sketch.outline(road, sketch.palette().muted(), thick + 1.5);
            sketch.outline(road, sketch.palette().surface(), thick);
        }
        for (int n = 0; n < dice.integer(4, 16); n++) {
            double x = dice.between(0, sketch.width() - 40);
            double y = dice.between(10, sketch.height());
            sketch.disc(x - 6, y - 4, 2.5, sketch.palette().ink());
            sketch.text(
                    Words.capital(Words.word(dice)),
                    x,
                    y,
                    sketch.face(0.85),
                    sketch.palette().ink());
        }
    }

    private static Path2D blob(Sketch sketch, double cx, double cy, double radius) {
        int corners = sketch.dice().integer(7, 30);
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double reach = radius * sketch.dice().between(0.7, 1.1);
            points[2 * i] = cx + reach * Math.sin(2 * Math.PI * i / corners);
            points[2 * i + 1] = cy + reach * Math.cos(2 * Math.PI * i / corners);
        }
        Path2D path = Sketch.through(points);
        path.closePath();
        return path;
    }

    static void technical(Sketch sketch) {
        Dice dice = sketch.dice();
        Color ink = sketch.palette().ink();
        int figures = dice.integer(4, 12);
        for (int n = 0; n < figures; n++) {
            double x = dice.between(0.1, 0.9) * sketch.width();
            double y = dice.between(0.1, 0.9) * sketch.height();
            double size = dice.logBetween(12, 120);
            switch (dice.integer(0, 4)) {
                case 0 -> {
                    for (double r = size; r > 2; r *= 0.7) {
                        sketch.ring(x, y, r, ink, 1);
                    }
                }
                case 1 -> {
                    for (double at = -size; at < size; at += 4) {
                        sketch.line(x + at, y - size / 2, x + at + size / 2, y + size / 2, ink, 0.7);
                    }
                }
                case 2 -> {
                    double high = size * dice.between(0.3, 1);
                    sketch.frame(Math.rint(x), Math.rint(y), Math.rint(size), Math.rint(high), 0, ink, 1.5);
                    sketch.line(x, y - 10, x + size, y - 10, sketch.palette().accent(), 1);
                    sketch.textAround(Words.number(dice), x + size / 2, y - 13, sketch.face(0.75), ink);
                }
                case 3 -> sketch.dashes(x - size, y, x + size, y + dice.between(-size, size), ink, 1, 6);
                default -> {
                    Path2D wave = Sketch.through(x - size, y);
                    for (int i = 0; i < 6; i++) {
                        wave.curveTo(
                                x - size + i * size / 3 + size / 9,
                                y - size / 2,
                                x - size + i * size / 3 + size * 2 / 9,
                                y + size / 2,
                                x - size + (i + 1) * size / 3,
                                y);
                    }
                    sketch.outline(wave, sketch.series(n), dice.pick(1.0, 2.0));
                }
            }
        }
    }

    static void graph(Sketch sketch) {
        Dice dice = sketch.dice();
        int nodes = dice.integer(6, 24);
        double[] xs = new double[nodes];
        double[] ys = new double[nodes];
        for (int n = 0; n < nodes; n++) {
            xs[n] = dice.between(0.06, 0.94) * sketch.width();
            ys[n] = dice.between(0.06, 0.94) * sketch.height();
            int to = dice.integer(0, n);
            sketch.line(xs[n], ys[n], xs[to], ys[to], sketch.palette().muted(), dice.pick(1.0, 1.0, 2.0));
        }
        for (int n = 0; n < nodes; n++) {
            double radius = dice.logBetween(5, 18);
            sketch.disc(xs[n], ys[n], radius, sketch.series(n));
            sketch.ring(xs[n], ys[n], radius, sketch.palette().ink(), 1);
            sketch.textAround(
                    Integer.toString(n + 1),
                    xs[n],
                    ys[n] + 4,
                    sketch.face(0.8),
                    sketch.palette().page());
        }
    }
}
