package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Typeface;
import dev.lpips.tools.lite.drawing.Words;
import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Pages of text. */
final class Texts {

    private static final List<String> KEYWORDS = List.of(
            "public", "return", "if", "for", "new", "class", "import", "void", "final", "int", "else", "while", "var");

    private Texts() {}

    static void article(Sketch sketch) {
        Dice dice = sketch.dice();
        double scale = dice.logBetween(0.75, 1.9);
        double margin = dice.between(6, 40);
        double y = sketch.face(scale).size() * 2;
        if (dice.chance(0.7)) {
            Typeface heading = sketch.bold(scale * dice.between(1.4, 3));
            sketch.text(
                    Words.phrase(dice, 1, 4),
                    margin,
                    y + heading.size() * 0.5,
                    heading,
                    sketch.palette().ink());
            y += heading.size() * 1.9;
        }
        while (y < sketch.height()) {
            int lines = dice.integer(2, 9);
            y = paragraph(sketch, sketch.face(scale), margin, y, sketch.width() - margin, lines, -1);
            y += sketch.face(scale).size() * dice.between(0.5, 1.2);
            if (dice.chance(0.2)) {
                sketch.text(
                        Words.phrase(dice, 1, 3),
                        margin,
                        y,
                        sketch.bold(scale * 1.25),
                        sketch.palette().accent());
                y += sketch.face(scale).size() * 2;
            }
        }
    }

    /** Sets words into lines up to a right margin, and returns where the next line would be. */
    static double paragraph(
            Sketch sketch, Typeface face, double left, double top, double right, int lines, int script) {
        Dice dice = sketch.dice();
        double y = top;
        double step = face.size() * dice.between(1.2, 1.6);
        for (int n = 0; n < lines && y < sketch.height() + step; n++) {
            StringBuilder line = new StringBuilder();
            double room = (right - left) * (n == lines - 1 ? dice.between(0.2, 0.9) : 1);
            double letter = face.width("n") * 1.03;
            while (line.length() * letter < room - 5 * letter) {
                line.append(script >= 0 && dice.chance(0.8) ? Words.foreign(dice, script) : Words.word(dice))
                        .append(dice.chance(0.08) ? ", " : dice.chance(0.06) ? ". " : " ");
            }
            sketch.text(
                    line.toString(), left, Math.rint(y), face, sketch.palette().ink());
            y += step;
        }
        return y;
    }

    static void scripts(Sketch sketch) {
        Dice dice = sketch.dice();
        double y = 24;
        while (y < sketch.height()) {
            Typeface face = sketch.face(dice.logBetween(0.8, 3));
            y = paragraph(sketch, face, 12, y, sketch.width() - 12, dice.integer(1, 4), dice.integer(0, 5)) + 8;
        }
    }

    static void code(Sketch sketch) {
        Dice dice = sketch.dice();
        Typeface face = Typeface.monospaced(dice).sized(sketch.face().size() * dice.between(0.8, 1.3));
        double step = Math.rint(face.size() * dice.between(1.2, 1.6));
        double letter = face.width("m");
        boolean numbers = dice.chance(0.6);
        double left = numbers ? 5 * letter : letter;
        int indent = 0;
        int number = 1;
        if (numbers && dice.chance(0.5)) {
            sketch.box(
                    0, 0, left - letter * 0.6, sketch.height(), sketch.palette().grid());
        }
        for (double y = step; y < sketch.height() + step; y += step) {
            if (numbers) {
                sketch.textBefore(
                        Integer.toString(number++),
                        left - letter,
                        y,
                        face,
                        sketch.palette().muted());
            }
            double x = left + 2 * indent * letter;
            int tokens = dice.chance(0.12) ? 0 : dice.integer(1, 7);
            for (int t = 0; t < tokens; t++) {
                String token = token(dice, t);
                sketch.text(token, x, y, face, colour(sketch, token));
                x += letter * (token.length() + (dice.chance(0.7) ? 1 : 0));
            }
            indent = Math.max(0, Math.min(6, indent + dice.pick(-1, 0, 0, 0, 1)));
        }
    }

    private static String token(Dice dice, int place) {
        return switch (dice.integer(0, place == 0 ? 2 : 6)) {
            case 0 -> dice.pick(KEYWORDS);
            case 1, 2 -> Words.word(dice);
            case 3 -> dice.pick("=", "==", "->", "{", "}", "();", "(", ")", "+", "&&", "[0]", "<T>", ";");
            case 4 -> "\"" + Words.word(dice) + "\"";
            case 5 -> Integer.toString(dice.integer(0, 4096));
            default -> Words.word(dice) + Words.capital(Words.word(dice)) + "()";
        };
    }

    private static Color colour(Sketch sketch, String token) {
        if (KEYWORDS.contains(token)) {
            return sketch.series(0);
        }
        char first = token.charAt(0);
        return first == '"'
                ? sketch.series(1)
                : Character.isDigit(first) ? sketch.series(2) : sketch.palette().ink();
    }

    static void table(Sketch sketch) {
        Dice dice = sketch.dice();
        Typeface face = sketch.face(dice.between(0.8, 1.2));
        double high = Math.rint(face.size() * dice.between(1.5, 2.6));
        int columns = Math.max(2, (int) (sketch.width() / dice.between(60, 130)));
        double wide = sketch.width() / columns;
        boolean striped = dice.chance(0.5);
        boolean upright = dice.chance(0.4);
        int row = 0;
        for (double y = 0; y < sketch.height(); y += high) {
            if (row == 0) {
                sketch.box(
                        0,
                        y,
                        sketch.width(),
                        high,
                        dice.chance(0.5)
                                ? sketch.palette().accent()
                                : sketch.palette().grid());
            } else if (striped && row % 2 == 0) {
                sketch.box(0, y, sketch.width(), high, sketch.palette().surface());
            }
            sketch.line(
                    0,
                    y + high - 0.5,
                    sketch.width(),
                    y + high - 0.5,
                    sketch.palette().grid(),
                    1);
            for (int column = 0; column < columns; column++) {
                String cell = column == 0 || row == 0 ? Words.capital(Words.word(dice)) : Words.number(dice);
                Typeface in = row == 0 ? face.boldToggled() : face;
                double base = y + high * 0.5 + face.size() * 0.36;
                if (column == 0) {
                    sketch.text(cell, 6, base, in, sketch.palette().ink());
                } else {
                    sketch.textBefore(
                            cell,
                            (column + 1) * wide - 6,
                            base,
                            in,
                            sketch.palette().ink());
                }
            }
            row++;
        }
        for (int column = 1; upright && column < columns; column++) {
            double x = Math.rint(column * wide) + 0.5;
            sketch.line(x, 0, x, sketch.height(), sketch.palette().grid(), 1);
        }
    }

    static void sizes(Sketch sketch) {
        Dice dice = sketch.dice();
        double y = 6;
        while (y < sketch.height()) {
            double size = dice.logBetween(7, 48);
            y += size * 1.25;
            Typeface face = Typeface.proportional(dice).sized(size).styled(dice.integer(0, 3));
            Color colour = dice.chance(0.7) ? sketch.palette().ink() : sketch.series(dice.integer(0, 6));
            sketch.text(Words.phrase(dice, 2, 9), dice.between(2, 30), Math.rint(y), face, colour);
        }
    }

    static void log(Sketch sketch) {
        Dice dice = sketch.dice();
        Typeface face = Typeface.monospaced(dice).sized(sketch.face().size() * dice.between(0.8, 1.2));
        double step = Math.rint(face.size() * 1.35);
        double letter = face.width("m");
        for (double y = step; y < sketch.height() + step; y += step) {
            String time = String.format(
                    Locale.ROOT,
                    "%02d:%02d:%02d.%03d",
                    dice.integer(0, 23),
                    dice.integer(0, 59),
                    dice.integer(0, 59),
                    dice.integer(0, 999));
            int level = dice.integer(0, 3);
            sketch.text(time, 4, y, face, sketch.palette().muted());
            sketch.text(
                    List.of("INFO", "WARN", "DEBUG", "ERROR").get(level),
                    4 + 13 * letter,
                    y,
                    face,
                    sketch.series(level));
            sketch.text(
                    Words.phrase(dice, 2, 9),
                    4 + 19 * letter,
                    y,
                    face,
                    sketch.palette().ink());
        }
    }

    static void receipt(Sketch sketch) {
        Dice dice = sketch.dice();
        Typeface face = Typeface.monospaced(dice).sized(sketch.face().size());
        double middle = sketch.width() / 2;
        double half = Math.min(middle - 4, dice.between(90, 170));
        sketch.box(middle - half, 0, 2 * half, sketch.height(), sketch.palette().surface());
        sketch.textAround(
                Words.phrase(dice, 1, 2),
                middle,
                30,
                sketch.bold(1.6),
                sketch.palette().ink());
        double step = face.size() * 1.5;
        for (double y = 60; y < sketch.height(); y += step) {
            if (dice.chance(0.12)) {
                sketch.dashes(
                        middle - half + 8,
                        y - 4,
                        middle + half - 8,
                        y - 4,
                        sketch.palette().ink(),
                        1,
                        4);
            } else {
                sketch.text(
                        Words.label(dice),
                        middle - half + 10,
                        y,
                        face,
                        sketch.palette().ink());
                sketch.textBefore(
                        Words.number(dice),
                        middle + half - 10,
                        y,
                        face,
                        sketch.palette().ink());
            }
        }
    }
}
