package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Colours;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.function.IntToDoubleFunction;

/** Charts around a centre. */
final class RoundCharts {

    private RoundCharts() {}

    static void pie(Sketch sketch) {
        Dice dice = sketch.dice();
        int slices = dice.integer(2, 8);
        Plot plot = Plot.bare(sketch, Math.min(7, slices));
        double radius = Math.min(plot.width(), plot.height()) * dice.between(0.36, 0.46);
        double[] values = new double[slices];
        double sum = 0;
        for (int s = 0; s < slices; s++) {
            values[s] = sketch.value(dice.between(0.1, 1));
            sum += values[s];
        }
        boolean separated = dice.chance(0.5);
        boolean labelled = dice.chance(0.5);
        double angle = dice.between(0, 360);
        for (int s = 0; s < slices; s++) {
            double extent = 360 * values[s] / sum;
            Arc2D slice = arc(plot, radius, angle, extent, Arc2D.PIE);
            sketch.fill(slice, sketch.series(s));
            if (separated) {
                sketch.outline(slice, sketch.palette().page(), 1.5);
            }
            if (labelled) {
                double middle = Math.toRadians(angle + extent / 2);
                sketch.textAround(
                        Math.round(100 * values[s] / sum) + "%",
                        plot.cx() + 0.7 * radius * Math.cos(middle),
                        plot.cy() - 0.7 * radius * Math.sin(middle) + 4,
                        sketch.face(0.9),
                        sketch.palette().page());
            }
            angle += extent;
        }
        if (dice.chance(0.4)) {
            sketch.disc(
                    plot.cx(),
                    plot.cy(),
                    radius * dice.between(0.4, 0.75),
                    sketch.palette().page());
            String total = Words.number(dice);
            sketch.textAround(
                    total,
                    plot.cx(),
                    plot.cy() + 6,
                    sketch.bold(1.5),
                    sketch.palette().ink());
        }
    }

    private static Arc2D arc(Plot plot, double radius, double start, double extent, int type) {
        return new Arc2D.Double(plot.cx() - radius, plot.cy() - radius, 2 * radius, 2 * radius, start, extent, type);
    }

    static void gauge(Sketch sketch) {
        Dice dice = sketch.dice();
        Plot plot = Plot.bare(sketch, 1);
        double radius = Math.min(plot.width(), plot.height()) * 0.42;
        double thick = radius * dice.between(0.08, 0.35);
        double sweep = dice.pick(180, 240, 300);
        double start = 90 + sweep / 2.0;
        double value = Math.min(1, sketch.value(dice.between(0.1, 0.9)));
        sketch.outline(
                arc(plot, radius, start, -sweep, Arc2D.OPEN), sketch.palette().grid(), thick);
        sketch.outline(arc(plot, radius, start, -sweep * value, Arc2D.OPEN), sketch.series(0), thick);
        int ticks = dice.integer(4, 20);
        for (int t = 0; t <= ticks; t++) {
            double angle = Math.toRadians(start - sweep * t / ticks);
            double inner = radius - thick / 2 - 3;
            sketch.line(
                    plot.cx() + inner * Math.cos(angle),
                    plot.cy() - inner * Math.sin(angle),
                    plot.cx() + (inner - 6) * Math.cos(angle),
                    plot.cy() - (inner - 6) * Math.sin(angle),
                    sketch.palette().muted(),
                    1);
        }
        if (dice.chance(0.5)) {
            double angle = Math.toRadians(start - sweep * value);
            sketch.line(
                    plot.cx(),
                    plot.cy(),
                    plot.cx() + radius * 0.8 * Math.cos(angle),
                    plot.cy() - radius * 0.8 * Math.sin(angle),
                    sketch.palette().ink(),
                    2.5);
            sketch.disc(plot.cx(), plot.cy(), 5, sketch.palette().ink());
        }
        sketch.textAround(
                Math.round(100 * value) + "%",
                plot.cx(),
                plot.cy() + radius * 0.5,
                sketch.bold(1.8),
                sketch.palette().ink());
    }

    static void radar(Sketch sketch) {
        Dice dice = sketch.dice();
        int spokes = dice.integer(4, 10);
        int series = dice.integer(1, 3);
        Plot plot = Plot.bare(sketch, series);
        double radius = Math.min(plot.width(), plot.height()) * 0.42;
        for (int ringNumber = 1; ringNumber <= 4; ringNumber++) {
            double reach = radius * ringNumber / 4;
            sketch.outline(polygon(plot, spokes, s -> reach), sketch.palette().grid(), 1);
        }
        for (int s = 0; s < spokes; s++) {
            double angle = 2 * Math.PI * s / spokes;
            double x = plot.cx() + radius * Math.sin(angle);
            double y = plot.cy() - radius * Math.cos(angle);
            sketch.line(plot.cx(), plot.cy(), x, y, sketch.palette().grid(), 1);
            sketch.textAround(
                    Words.word(dice), x, y, sketch.face(0.85), sketch.palette().muted());
        }
        for (int n = 0; n < series; n++) {
            Color colour = sketch.series(n);
            Path2D shape = polygon(plot, spokes, s -> radius * sketch.value(dice.between(0.2, 1)));
            sketch.fill(shape, Colours.alpha(colour, 0.3));
            sketch.outline(shape, colour, 2);
        }
    }

    private static Path2D polygon(Plot plot, int corners, IntToDoubleFunction radius) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double reach = radius.applyAsDouble(i);
            points[2 * i] = plot.cx() + reach * Math.sin(2 * Math.PI * i / corners);
            points[2 * i + 1] = plot.cy() - reach * Math.cos(2 * Math.PI * i / corners);
        }
        Path2D path = Sketch.through(points);
        path.closePath();
        return path;
    }
}
