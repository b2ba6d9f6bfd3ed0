package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Colours;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.geom.Path2D;

/** Screens of programs. */
final class Screens {

    private Screens() {}

    static void form(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        double margin = dice.between(6, 30);
        widgets.panel(margin, margin, sketch.width() - 2 * margin, sketch.height() - 2 * margin);
        double left = Math.rint(margin + 14);
        double wide = Math.rint(sketch.width() - 2 * margin - 28);
        boolean beside = dice.chance(0.4);
        double y = Math.rint(margin + 12 + sketch.face().size());
        sketch.text(
                Words.phrase(dice, 1, 3),
                left,
                y,
                sketch.bold(1.3),
                sketch.palette().ink());
        y += 12;
        while (y < sketch.height() - margin - 2 * widgets.row()) {
            String label = Words.label(dice);
            switch (dice.integer(0, 6)) {
                case 0 -> widgets.check(left, y + 6, label);
                case 1 -> widgets.radio(left, y + 6, label);
                case 2 -> {
                    sketch.text(
                            label, left, y + 16, sketch.face(), sketch.palette().ink());
                    widgets.toggle(left + wide - 40, y + 4);
                }
                case 3 -> widgets.slider(left, y + widgets.row() / 2, wide * 0.7);
                default -> {
                    String text = Words.phrase(dice, 1, 3);
                    if (beside) {
                        sketch.text(
                                label,
                                left,
                                y + widgets.row() * 0.6,
                                sketch.face(),
                                sketch.palette().muted());
                        widgets.field(left + wide * 0.35, y, wide * 0.65, text);
                    } else {
                        sketch.text(
                                label,
                                left,
                                y + sketch.face().size(),
                                sketch.face(0.9),
                                sketch.palette().muted());
                        y += sketch.face().size() * 1.4;
                        widgets.field(left, y, wide, text);
                    }
                }
            }
            y += widgets.row() + dice.integer(2, 8);
        }
        widgets.button(left + wide - 90, y, 90, Words.capital(Words.word(dice)), true);
        widgets.button(left + wide - 190, y, 90, Words.capital(Words.word(dice)), false);
    }

    static void list(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        double bar = Math.rint(widgets.row() * 1.4);
        sketch.box(
                0,
                0,
                sketch.width(),
                bar,
                dice.chance(0.5) ? sketch.palette().accent() : sketch.palette().surface());
        for (double x = 10; x < sketch.width() - 20; x += bar) {
            if (dice.chance(0.8)) {
                widgets.icon(x, bar * 0.25, bar * 0.5);
            }
        }
        double high = Math.rint(widgets.row() * dice.between(1, 2));
        int selected = dice.integer(0, 6);
        int row = 0;
        for (double y = bar; y < sketch.height(); y += high) {
            if (row++ == selected) {
                sketch.box(
                        0,
                        y,
                        sketch.width(),
                        high,
                        Colours.mix(sketch.palette().accent(), sketch.palette().page(), 0.7));
            }
            if (dice.chance(0.5)) {
                widgets.icon(10, y + high * 0.25, high * 0.5);
            } else {
                widgets.avatar(10 + high * 0.3, y + high / 2, high * 0.32);
            }
            double left = 20 + high * 0.6;
            sketch.text(
                    Words.phrase(dice, 1, 4),
                    left,
                    y + high * 0.45,
                    sketch.face(),
                    sketch.palette().ink());
            if (high > sketch.face().size() * 3) {
                sketch.text(
                        Words.phrase(dice, 3, 7),
                        left,
                        y + high * 0.8,
                        sketch.face(0.8),
                        sketch.palette().muted());
            }
            if (dice.chance(0.3)) {
                widgets.badge(sketch.width() - 40, y + high * 0.3);
            }
            sketch.line(
                    0,
                    y + high - 0.5,
                    sketch.width(),
                    y + high - 0.5,
                    sketch.palette().grid(),
                    1);
        }
    }

    static void dialog(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        Texts.paragraph(sketch, sketch.face(), 8, 16, sketch.width() - 8, 60, -1);
        sketch.box(
                0,
                0,
                sketch.width(),
                sketch.height(),
                Colours.alpha(sketch.palette().ink(), dice.between(0.2, 0.6)));
        double wide = Math.rint(Math.min(sketch.width() - 20, dice.between(200, 360)));
        double high = Math.rint(Math.min(sketch.height() - 20, dice.between(120, 220)));
        double x = Math.rint((sketch.width() - wide) / 2);
        double y = Math.rint((sketch.height() - high) / 2);
        widgets.panel(x, y, wide, high);
        widgets.icon(x + 12, y + 12, 24);
        sketch.text(
                Words.phrase(dice, 1, 3),
                x + 46,
                y + 30,
                sketch.bold(1.2),
                sketch.palette().ink());
        Texts.paragraph(sketch, sketch.face(0.95), x + 46, y + 54, x + wide - 12, dice.integer(1, 3), -1);
        widgets.button(x + wide - 96, y + high - widgets.row() - 8, 84, Words.capital(Words.word(dice)), true);
        widgets.button(x + wide - 190, y + high - widgets.row() - 8, 84, Words.capital(Words.word(dice)), false);
    }

    static void dashboard(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        int columns = dice.integer(2, 4);
        int rows = dice.integer(2, 4);
        double gap = dice.integer(4, 16);
        double wide = Math.rint((sketch.width() - gap) / columns);
        double high = Math.rint((sketch.height() - gap) / rows);
        for (int n = 0; n < columns * rows; n++) {
            double x = gap + n % columns * wide;
            int row = n / columns;
            double y = gap + row * high;
            widgets.panel(x, y, wide - gap, high - gap);
            sketch.text(
                    Words.label(dice),
                    x + 8,
                    y + 16,
                    sketch.face(0.85),
                    sketch.palette().muted());
            sketch.text(
                    Words.number(dice),
                    x + 8,
                    y + 22 + sketch.face(1.6).size(),
                    sketch.bold(1.6),
                    sketch.palette().ink());
            switch (dice.integer(0, 3)) {
                case 0 -> spark(sketch, x + 8, y + high * 0.9 - gap, wide - gap - 16, high * 0.3, n);
                case 1 -> widgets.progress(x + 8, y + high - gap - 18, wide - gap - 16);
                case 2 -> widgets.icon(x + wide - gap - 30, y + 8, 20);
                default -> bars(sketch, x + 8, y + high * 0.92 - gap, wide - gap - 16, high * 0.35, n);
            }
        }
    }

    private static void spark(Sketch sketch, double x, double y, double width, double height, int series) {
        Path2D path = Sketch.through(x, y);
        for (int p = 1; p <= 12; p++) {
            path.lineTo(
                    x + width * p / 12, y - height * sketch.value(sketch.dice().between(0, 1)));
        }
        sketch.outline(path, sketch.series(series), 1.5);
    }

    private static void bars(Sketch sketch, double x, double y, double width, double height, int series) {
        for (int p = 0; p < 9; p++) {
            double high = Math.rint(height * sketch.value(sketch.dice().between(0.1, 1)));
            sketch.box(Math.rint(x + width * p / 9), y - high, Math.max(1, width / 12), high, sketch.series(series));
        }
    }

    static void tabs(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        double high = widgets.row();
        double x = 4;
        int active = dice.integer(0, 3);
        for (int n = 0; x < sketch.width(); n++) {
            String label = Words.label(dice);
            double wide = Math.rint(sketch.face().width(label) + 24);
            sketch.roundBox(
                    x,
                    4,
                    wide,
                    high,
                    4,
                    n == active ? sketch.palette().surface() : sketch.palette().grid());
            sketch.text(
                    label,
                    x + 12,
                    4 + high * 0.65,
                    sketch.face(),
                    sketch.palette().ink());
            x += wide + 2;
        }
        sketch.box(
                0, 4 + high, sketch.width(), sketch.height(), sketch.palette().surface());
        for (double y = high + 16; y < sketch.height(); y += high) {
            if (dice.chance(0.15)) {
                sketch.line(8, y, sketch.width() - 8, y, sketch.palette().grid(), 1);
            } else {
                widgets.icon(12, y, high * 0.5);
                sketch.text(
                        Words.phrase(dice, 1, 3),
                        20 + high * 0.5,
                        y + high * 0.4,
                        sketch.face(),
                        sketch.palette().ink());
                sketch.textBefore(
                        "Ctrl+" + (char) ('A' + dice.integer(0, 25)),
                        sketch.width() * 0.6,
                        y + high * 0.4,
                        sketch.face(0.9),
                        sketch.palette().muted());
                if (dice.chance(0.3)) {
                    widgets.toggle(sketch.width() * 0.7, y);
                }
            }
        }
    }

    static void icons(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        double cell = dice.logBetween(20, 90);
        boolean tiles = dice.chance(0.4);
        boolean labels = cell > 50;
        for (double y = 4; y < sketch.height(); y += cell) {
            for (double x = 4; x < sketch.width(); x += cell) {
                if (tiles) {
                    sketch.roundBox(x, y, cell * 0.8, cell * 0.8, cell * 0.15, sketch.series(dice.integer(0, 6)));
                }
                widgets.icon(Math.rint(x + cell * 0.2), Math.rint(y + cell * 0.15), Math.rint(cell * 0.45));
                if (labels) {
                    sketch.textAround(
                            Words.word(dice),
                            x + cell * 0.4,
                            y + cell * 0.85,
                            sketch.face(0.8),
                            sketch.palette().ink());
                }
            }
        }
    }

    static void chat(Sketch sketch) {
        Dice dice = sketch.dice();
        double y = 10;
        while (y < sketch.height()) {
            boolean mine = dice.chance(0.5);
            int lines = dice.integer(1, 4);
            double wide = Math.rint(sketch.width() * dice.between(0.4, 0.75));
            double high = Math.rint(sketch.face().size() * (1.5 * lines + 1.2));
            double x = mine ? sketch.width() - wide - 10 : 44;
            sketch.roundBox(
                    x,
                    y,
                    wide,
                    high,
                    10,
                    mine ? sketch.palette().accent() : sketch.palette().surface());
            if (!mine) {
                new Widgets(sketch).avatar(22, y + 14, 14);
            }
            Texts.paragraph(sketch, sketch.face(), x + 10, y + sketch.face().size() * 1.5, x + wide - 10, lines, -1);
            y += high + 10;
        }
    }

    static void calendar(Sketch sketch) {
        Dice dice = sketch.dice();
        double wide = sketch.width() / 7;
        double high = sketch.height() / 6;
        for (int n = 0; n < 42; n++) {
            double x = Math.rint(n % 7 * wide);
            int week = n / 7;
            double y = Math.rint(week * high);
            sketch.frame(x + 0.5, y + 0.5, wide, high, 0, sketch.palette().grid(), 1);
            String day = Integer.toString(1 + n % 31);
            sketch.text(
                    day,
                    x + 5,
                    y + sketch.face().size() * 1.2,
                    sketch.face(),
                    sketch.palette().ink());
            if (dice.chance(0.35)) {
                sketch.roundBox(x + 3, y + high * 0.5, wide - 6, high * 0.35, 3, sketch.series(n));
                sketch.text(
                        Words.word(dice),
                        x + 6,
                        y + high * 0.76,
                        sketch.face(0.75),
                        sketch.palette().surface());
            }
        }
    }

    static void tree(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        double high = Math.rint(sketch.face().size() * 1.7);
        int depth = 0;
        for (double y = 2; y < sketch.height(); y += high) {
            double x = 6 + depth * high * 0.9;
            widgets.icon(x, y + high * 0.15, high * 0.65);
            sketch.text(
                    Words.word(dice) + dice.pick("", ".txt", ".java", ".png"),
                    x + high,
                    y + high * 0.68,
                    sketch.face(),
                    sketch.palette().ink());
            for (int d = 0; d < depth; d++) {
                sketch.dashes(
                        10 + d * high * 0.9,
                        y,
                        10 + d * high * 0.9,
                        y + high,
                        sketch.palette().muted(),
                        1,
                        1);
            }
            depth = Math.max(0, Math.min(6, depth + dice.pick(-1, 0, 0, 1)));
        }
    }
}
