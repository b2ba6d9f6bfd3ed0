package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Colours;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Typeface;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.Color;

/** Charts of bars. */
final class BarCharts {

    private BarCharts() {}

    static void grouped(Sketch sketch) {
        Dice dice = sketch.dice();
        int series = dice.integer(1, 4);
        int columns = dice.integer(3, 10);
        Plot plot = Plot.framed(sketch, series, columns);
        double gap = dice.between(0.05, 0.4);
        boolean outlined = dice.chance(0.25);
        boolean labelled = dice.chance(0.3);
        for (int column = 0; column < columns; column++) {
            for (int s = 0; s < series; s++) {
                double from = (column + gap / 2 + (1 - gap) * s / series) / columns;
                double to = (column + gap / 2 + (1 - gap) * (s + 1) / series) / columns;
                double value = sketch.value(dice.between(0.05, 0.95));
                plot.bar(from, to, 0, value, sketch.series(s));
                if (outlined) {
                    sketch.outline(
                            Sketch.through(
                                    plot.x(from),
                                    plot.y(0),
                                    plot.x(from),
                                    plot.y(value),
                                    plot.x(to),
                                    plot.y(value),
                                    plot.x(to),
                                    plot.y(0)),
                            sketch.palette().ink(),
                            1);
                }
                if (labelled && series == 1) {
                    String text = Integer.toString((int) (value * 100));
                    sketch.textAround(
                            text,
                            plot.x((from + to) / 2),
                            plot.y(value) - 3,
                            sketch.face(0.8),
                            sketch.palette().ink());
                }
            }
        }
    }

    static void stacked(Sketch sketch) {
        Dice dice = sketch.dice();
        int series = dice.integer(2, 5);
        int columns = dice.integer(3, 14);
        Plot plot = Plot.framed(sketch, series, columns);
        double gap = dice.between(0.02, 0.5);
        for (int column = 0; column < columns; column++) {
            double low = 0;
            for (int s = 0; s < series; s++) {
                double high = low + sketch.value(dice.between(0.02, 1.0 / series));
                plot.bar((column + gap / 2) / columns, (column + 1 - gap / 2) / columns, low, high, sketch.series(s));
                low = high;
            }
        }
    }

    static void lying(Sketch sketch) {
        Dice dice = sketch.dice();
        int rows = dice.integer(3, 12);
        Plot plot = Plot.bare(sketch, 1);
        Typeface small = sketch.face(0.85);
        boolean numbers = dice.chance(0.6);
        for (int row = 0; row < rows; row++) {
            double value = sketch.value(dice.between(0.05, 0.85));
            double y = plot.y((row + 0.85) / rows);
            double high = plot.height() / rows * 0.7;
            Color colour = dice.chance(0.8) ? sketch.series(0) : sketch.series(1);
            sketch.roundBox(plot.x(0.1), y, value * plot.width() * 0.9, high, dice.chance(0.3) ? 3 : 0, colour);
            sketch.textBefore(
                    Words.capital(Words.word(dice)),
                    plot.x(0.1) - 4,
                    y + high * 0.75,
                    small,
                    sketch.palette().muted());
            if (numbers) {
                sketch.text(
                        Integer.toString((int) (1000 * value)),
                        plot.x(0.1) + value * plot.width() * 0.9 + 4,
                        y + high * 0.75,
                        small,
                        sketch.palette().ink());
            }
        }
        sketch.line(
                plot.x(0.1), plot.y(0), plot.x(0.1), plot.y(1), sketch.palette().muted(), 1);
    }

    static void histogram(Sketch sketch) {
        Dice dice = sketch.dice();
        int bins = dice.integer(12, 60);
        Plot plot = Plot.framed(sketch, 1, dice.integer(4, 8));
        double centre = dice.between(0.2, 0.8);
        double spread = dice.between(0.05, 0.3);
        Color colour = sketch.series(0);
        for (int bin = 0; bin < bins; bin++) {
            double at = ((bin + 0.5) / bins - centre) / spread;
            double value = sketch.value(0.9 * Math.exp(-at * at / 2) * dice.between(0.7, 1.05));
            plot.bar((double) bin / bins, (bin + 0.94) / bins, 0, value, colour);
        }
    }

    static void waterfall(Sketch sketch) {
        Dice dice = sketch.dice();
        int columns = dice.integer(5, 12);
        Plot plot = Plot.framed(sketch, 2, columns);
        double level = 0.3;
        for (int column = 0; column < columns; column++) {
            double next = Math.max(0.05, Math.min(0.95, level + sketch.value(dice.between(-0.25, 0.3))));
            plot.bar(
                    (column + 0.15) / columns,
                    (column + 0.85) / columns,
                    Math.min(level, next),
                    Math.max(level, next),
                    sketch.series(next > level ? 0 : 1));
            double y = plot.y(next);
            sketch.dashes(
                    plot.x((column + 0.85) / columns),
                    y,
                    plot.x((column + 1.15) / columns),
                    y,
                    sketch.palette().muted(),
                    1,
                    2);
            level = next;
        }
    }

    static void heatmap(Sketch sketch) {
        Dice dice = sketch.dice();
        int columns = dice.integer(4, 24);
        int rows = dice.integer(4, 16);
        Plot plot = Plot.bare(sketch, 1);
        Color low = dice.chance(0.5) ? sketch.palette().surface() : sketch.series(1);
        Color high = sketch.series(0);
        boolean printed = dice.chance(0.4) && plot.width() / columns > 22;
        double gap = dice.pick(0.0, 0.0, 1.0, 2.0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = Math.min(1, sketch.value(dice.between(0, 1) * dice.between(0.4, 1)));
                double x = Math.rint(plot.x((double) column / columns));
                double y = Math.rint(plot.y((row + 1.0) / rows));
                double right = Math.rint(plot.x((column + 1.0) / columns));
                double bottom = Math.rint(plot.y((double) row / rows));
                sketch.box(x, y, right - x - gap, bottom - y - gap, Colours.mix(low, high, value));
                if (printed) {
                    sketch.textAround(
                            Integer.toString((int) (99 * value)),
                            (x + right) / 2,
                            (y + bottom) / 2 + 4,
                            sketch.face(0.75),
                            value > 0.5
                                    ? sketch.palette().surface()
                                    : sketch.palette().ink());
                }
            }
        }
    }
}
