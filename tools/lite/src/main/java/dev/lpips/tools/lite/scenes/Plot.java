package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Typeface;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.Color;
import java.util.Locale;

/** The frame of a chart: title, axes, ticks, grid, legend. What remains is where data goes, from 0 to 1 each way. */
final class Plot {

    private final Sketch sketch;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    private Plot(Sketch sketch, double left, double top, double width, double height) {
        this.sketch = sketch;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    /** Draws title, background and legend, and leaves out the axes. */
    static Plot bare(Sketch sketch, int series) {
        Dice dice = sketch.dice();
        double line = sketch.face().size() * 1.5;
        double top = line * 0.6;
        if (dice.chance(0.85)) {
            Typeface title = dice.chance(0.6) ? sketch.bold(1.35) : sketch.face(1.5);
            sketch.textAround(
                    Words.phrase(dice, 1, 4),
                    sketch.width() / 2,
                    line * 1.3,
                    title,
                    sketch.palette().ink());
            top = line * 2;
        }
        double bottom = sketch.height() - line * 2;
        double right = sketch.width() - line * 0.8;
        double left = line * 2.6;
        if (series > 1 && dice.chance(0.8)) {
            if (dice.chance(0.5)) {
                legendBelow(sketch, series, left, sketch.height() - line * 0.5);
                bottom -= line;
            } else {
                right -= Math.min(sketch.width() * 0.25, line * 5);
                legendBeside(sketch, series, right + line * 0.5, top + line);
            }
        }
        if (dice.chance(0.4)) {
            Color surface = sketch.palette().surface();
            sketch.box(left, top, right - left, bottom - top, surface);
        }
        return new Plot(sketch, left, top, Math.max(20, right - left), Math.max(20, bottom - top));
    }

    /** Draws all but the data. */
    static Plot framed(Sketch sketch, int series, int columns) {
        Plot plot = bare(sketch, series);
        plot.axes(columns);
        return plot;
    }

    private static void legendBelow(Sketch sketch, int series, double left, double baseLine) {
        double x = left;
        for (int s = 0; s < series; s++) {
            String name = Words.label(sketch.dice());
            swatch(sketch, s, x, baseLine);
            x += sketch.face().size() * 1.3;
            sketch.text(name, x, baseLine, sketch.face(0.9), sketch.palette().ink());
            x += sketch.face(0.9).width(name) + sketch.face().size();
        }
    }

    private static void legendBeside(Sketch sketch, int series, double left, double top) {
        double step = sketch.face().size() * 1.5;
        if (sketch.dice().chance(0.4)) {
            sketch.frame(
                    left - 4,
                    top - step,
                    step * 4.4,
                    step * (series + 0.6),
                    2,
                    sketch.palette().muted(),
                    1);
        }
        for (int s = 0; s < series; s++) {
            swatch(sketch, s, left, top + s * step);
            String name = Words.label(sketch.dice());
            sketch.text(
                    name,
                    left + step,
                    top + s * step,
                    sketch.face(0.9),
                    sketch.palette().ink());
        }
    }

    private static void swatch(Sketch sketch, int series, double x, double baseLine) {
        double size = sketch.face().size() * 0.8;
        switch (series % 3) {
            case 0 -> sketch.box(x, baseLine - size, size, size, sketch.series(series));
            case 1 -> sketch.disc(x + size / 2, baseLine - size / 2, size / 2, sketch.series(series));
            default -> sketch.line(x, baseLine - size / 2, x + size, baseLine - size / 2, sketch.series(series), 2.5);
        }
    }

    private void axes(int columns) {
        Dice dice = sketch.dice();
        Color grid = sketch.palette().grid();
        Color axis = sketch.palette().muted();
        Typeface small = sketch.face(0.85);
        int rows = dice.integer(3, 8);
        double maximum = dice.pick(1.0, 5.0, 10.0, 50.0, 100.0, 400.0, 2000.0, 10000.0);
        boolean gridLines = dice.chance(0.75);
        boolean dashed = dice.chance(0.3);
        boolean ticks = dice.chance(0.6);
        for (int row = 0; row <= rows; row++) {
            double y = Math.rint(y((double) row / rows)) + 0.5;
            if (gridLines && dashed) {
                sketch.dashes(left, y, left + width, y, grid, 1, 3);
            } else if (gridLines) {
                sketch.line(left, y, left + width, y, grid, 1);
            }
            if (ticks) {
                sketch.line(left - 4, y, left, y, axis, 1);
            }
            sketch.textBefore(tick(maximum * row / rows), left - 6, y + small.size() * 0.35, small, axis);
        }
        if (dice.chance(0.35) && gridLines) {
            for (int column = 1; column <= columns; column++) {
                double x = Math.rint(x((double) column / columns)) + 0.5;
                sketch.line(x, top, x, top + height, grid, 1);
            }
        }
        columnLabels(columns, small, axis);
        sketch.line(left, top + height + 0.5, left + width, top + height + 0.5, axis, dice.pick(1.0, 1.0, 2.0));
        if (dice.chance(0.7)) {
            sketch.line(left + 0.5, top, left + 0.5, top + height, axis, 1);
        }
        if (dice.chance(0.3)) {
            sketch.turned(Words.label(dice), small.size() * 1.1, top + height * 0.7, small, axis, -Math.PI / 2);
        }
    }

    private void columnLabels(int columns, Typeface small, Color axis) {
        Dice dice = sketch.dice();
        boolean years = dice.chance(0.4);
        boolean turned = dice.chance(0.2);
        int year = dice.integer(1980, 2020);
        double room = width / columns;
        for (int column = 0; column < columns; column++) {
            String word = Words.word(dice);
            String label = years ? Integer.toString(year + column) : Words.capital(word);
            double x = x((column + 0.5) / columns);
            double y = top + height + small.size() * 1.4;
            if (turned) {
                sketch.turned(label, x, y - small.size() * 0.4, small, axis, Math.PI / 5);
            } else if (small.width(label) < room * 1.3) {
                sketch.textAround(label, x, y, small, axis);
            }
        }
    }

    private static String tick(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    double x(double share) {
        return left + share * width;
    }

    double y(double share) {
        return top + height - share * height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double cx() {
        return left + width / 2;
    }

    double cy() {
        return top + height / 2;
    }

    /** Draws a bar between two heights. */
    void bar(double from, double to, double low, double high, Color colour) {
        double x = Math.rint(x(from));
        double y = y(high);
        sketch.box(x, y, Math.max(1, Math.rint(x(to)) - x), Math.max(0.5, y(low) - y), colour);
    }
}
