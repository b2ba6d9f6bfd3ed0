package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Colours;
import dev.lpips.tools.lite.drawing.Element;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Charts of lines and points. */
final class LineCharts {

    private LineCharts() {}

    static void lines(Sketch sketch) {
        Dice dice = sketch.dice();
        int series = dice.integer(1, 5);
        int points = dice.integer(4, 40);
        Plot plot = Plot.framed(sketch, series, Math.min(points, 9));
        double thick = dice.pick(1.0, 1.5, 2.0, 3.0);
        boolean marked = points < 15 && dice.chance(0.5);
        boolean steps = dice.chance(0.15);
        for (int s = 0; s < series; s++) {
            Path2D path = walk(sketch, plot, points, steps, marked ? s : -1);
            if (dice.chance(0.15)) {
                sketch.add(new Element.Line(path, sketch.series(s), (float) thick, 5));
            } else {
                sketch.outline(path, sketch.series(s), thick);
            }
        }
    }

    private static Path2D walk(Sketch sketch, Plot plot, int points, boolean steps, int marked) {
        Dice dice = sketch.dice();
        Path2D path = new Path2D.Double();
        double level = dice.between(0.1, 0.9);
        double drift = dice.between(-0.3, 0.3) / points;
        for (int p = 0; p < points; p++) {
            level = Math.max(
                    0.02, Math.min(0.98, level + drift + dice.gaussian() * 0.6 / points + dice.gaussian() * 0.04));
            double x = plot.x((double) p / (points - 1));
            double y = plot.y(Math.min(1, sketch.value(level)));
            if (p == 0) {
                path.moveTo(x, y);
            } else {
                if (steps) {
                    path.lineTo(x, path.getCurrentPoint().getY());
                }
                path.lineTo(x, y);
            }
            if (marked >= 0) {
                mark(sketch, x, y, marked, 3, sketch.series(marked));
            }
        }
        return path;
    }

    private static void mark(Sketch sketch, double x, double y, int kind, double size, Color colour) {
        switch (kind % 4) {
            case 0 -> sketch.disc(x, y, size, colour);
            case 1 -> sketch.box(x - size, y - size, 2 * size, 2 * size, colour);
            case 2 -> {
                Path2D triangle = Sketch.through(x, y - size, x + size, y + size, x - size, y + size);
                triangle.closePath();
                sketch.fill(triangle, colour);
            }
            default -> sketch.ring(x, y, size, colour, 1.2);
        }
    }

    static void areas(Sketch sketch) {
        Dice dice = sketch.dice();
        int series = dice.integer(1, 4);
        int points = dice.integer(5, 30);
        Plot plot = Plot.framed(sketch, series, Math.min(points, 8));
        double[] floor = new double[points];
        double opacity = dice.pick(0.3, 0.6, 1.0);
        for (int s = 0; s < series; s++) {
            Path2D path = Sketch.through(plot.x(1), plot.y(floor[points - 1]));
            for (int p = points - 2; p >= 0; p--) {
                path.lineTo(plot.x((double) p / (points - 1)), plot.y(floor[p]));
            }
            double level = dice.between(0.1, 0.9 / series);
            for (int p = 0; p < points; p++) {
                level = Math.max(0.02, Math.min(1.0 / series, level + dice.gaussian() * 0.05));
                floor[p] = Math.min(1, floor[p] + sketch.value(level));
                path.lineTo(plot.x((double) p / (points - 1)), plot.y(floor[p]));
            }
            path.closePath();
            sketch.fill(path, Colours.alpha(sketch.series(s), opacity));
        }
    }

    static void scatter(Sketch sketch) {
        Dice dice = sketch.dice();
        int series = dice.integer(1, 4);
        Plot plot = Plot.framed(sketch, series, dice.integer(4, 8));
        boolean bubbles = dice.chance(0.3);
        for (int s = 0; s < series; s++) {
            int points = dice.integer(8, 60);
            double cx = dice.between(0.2, 0.8);
            double cy = dice.between(0.2, 0.8);
            double slope = dice.between(-1, 1);
            Color colour = bubbles ? Colours.alpha(sketch.series(s), 0.5) : sketch.series(s);
            for (int p = 0; p < points; p++) {
                double dx = dice.gaussian() * 0.15;
                double x = Math.max(0, Math.min(1, cx + dx));
                double y = Math.max(0, Math.min(1, sketch.value(cy + slope * dx + dice.gaussian() * 0.06)));
                mark(sketch, plot.x(x), plot.y(y), bubbles ? 0 : s, bubbles ? dice.logBetween(3, 18) : 2.5, colour);
            }
        }
    }

    static void boxes(Sketch sketch) {
        Dice dice = sketch.dice();
        int columns = dice.integer(3, 9);
        Plot plot = Plot.framed(sketch, 1, columns);
        Color ink = sketch.palette().ink();
        for (int c = 0; c < columns; c++) {
            double middle = dice.between(0.3, 0.7);
            double half = sketch.value(dice.between(0.05, 0.15));
            double reach = half + dice.between(0.05, 0.15);
            double x = plot.x((c + 0.5) / columns);
            double wing = plot.width() / columns * 0.25;
            sketch.line(x, plot.y(middle - reach), x, plot.y(middle + reach), ink, 1);
            sketch.line(x - wing / 2, plot.y(middle + reach), x + wing / 2, plot.y(middle + reach), ink, 1);
            sketch.line(x - wing / 2, plot.y(middle - reach), x + wing / 2, plot.y(middle - reach), ink, 1);
            plot.bar((c + 0.25) / columns, (c + 0.75) / columns, middle - half, middle + half, sketch.series(c));
            double median = plot.y(middle + half * dice.between(-0.6, 0.6));
            sketch.line(x - wing, median, x + wing, median, ink, 2);
        }
    }

    static void candles(Sketch sketch) {
        Dice dice = sketch.dice();
        int columns = dice.integer(15, 50);
        Plot plot = Plot.framed(sketch, 1, dice.integer(4, 8));
        double level = dice.between(0.3, 0.7);
        for (int c = 0; c < columns; c++) {
            double next = Math.max(0.1, Math.min(0.9, level + sketch.value(dice.gaussian() * 0.06)));
            Color colour = sketch.series(next > level ? 0 : 1);
            double x = Math.rint(plot.x((c + 0.5) / columns)) + 0.5;
            double low = Math.min(level, next) - dice.between(0, 0.05);
            double high = Math.max(level, next) + dice.between(0, 0.05);
            sketch.line(x, plot.y(low), x, plot.y(high), colour, 1);
            plot.bar((c + 0.2) / columns, (c + 0.8) / columns, Math.min(level, next), Math.max(level, next), colour);
            level = next;
        }
    }

    static void sparklines(Sketch sketch) {
        Dice dice = sketch.dice();
        int rows = Math.max(2, (int) (sketch.height() / dice.between(40, 90)));
        double high = sketch.height() / rows;
        for (int row = 0; row < rows; row++) {
            Path2D path = new Path2D.Double();
            double level = 0.5;
            for (int p = 0; p < 40; p++) {
                level = Math.max(0, Math.min(1, level + dice.gaussian() * 0.1));
                double x = sketch.width() * (0.3 + 0.5 * p / 39.0);
                double y = high * (row + 0.85 - 0.7 * Math.min(1, sketch.value(level)));
                if (p == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            double base = high * (row + 0.6);
            sketch.outline(path, sketch.series(row), 1.3);
            String name = Words.label(dice);
            sketch.text(name, 8, base, sketch.face(), sketch.palette().ink());
            String number = Words.number(dice);
            sketch.text(
                    number,
                    sketch.width() * 0.83,
                    base,
                    sketch.bold(1.1),
                    sketch.palette().ink());
            sketch.line(
                    0,
                    Math.rint(high * (row + 1)) + 0.5,
                    sketch.width(),
                    Math.rint(high * (row + 1)) + 0.5,
                    sketch.palette().grid(),
                    1);
        }
    }
}
