package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Families;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The colours of a drawing.
 *
 * @param page behind everything
 * @param surface of panels and cards
 * @param ink of text
 * @param muted of secondary text and axes
 * @param grid of separators
 * @param accent of what calls for attention
 * @param series of data, at least six
 */
public record Palette(Color page, Color surface, Color ink, Color muted, Color grid, Color accent, List<Color> series) {

    private static final Families<Function<Dice, Palette>> FAMILIES = new Families<>(
            List.of(
                    Palette::white,
                    Palette::white,
                    Palette::white,
                    Palette::light,
                    Palette::tinted,
                    Palette::dark,
                    Palette::office),
            List.of(Palette::paper, Palette::neon));

    /** Draws a palette. */
    public static Palette draw(Dice dice) {
        return FAMILIES.draw(dice).apply(dice);
    }

    /** What most goldens are: black on white, with the colours that plotting libraries start with. */
    private static Palette white(Dice dice) {
        Color ink = dice.pick(Color.BLACK, Color.BLACK, new Color(0x222222), new Color(0x444444), new Color(0x2A3F5F));
        Color surface =
                dice.pick(Color.WHITE, Color.WHITE, new Color(0xEBEBEB), new Color(0xF5F5F5), new Color(0xE5ECF6));
        List<Color> series = dice.chance(0.5)
                ? wheel(dice, dice.between(0, 1), dice.between(0.4, 1), dice.between(0.4, 0.65))
                : dice.pick(List.of(
                        colours(0x1F77B4, 0xFF7F0E, 0x2CA02C, 0xD62728, 0x9467BD, 0x8C564B, 0xE377C2),
                        colours(0xF8766D, 0x00BA38, 0x619CFF, 0xC77CFF, 0x7CAE00, 0x00BFC4, 0xCD9600),
                        colours(0x4285F4, 0xDB4437, 0xF4B400, 0x0F9D58, 0xAB47BC, 0x00ACC1, 0xFF7043),
                        colours(0x0000FF, 0xFF0000, 0x008000, 0xFFA500, 0x800080, 0x00FFFF, 0x000000)));
        return of(Color.WHITE, surface, ink, series);
    }

    private static List<Color> colours(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    private static Palette light(Dice dice) {
        double hue = dice.between(0, 1);
        double ink = dice.between(0, 0.3);
        return of(
                Colours.hsl(hue, dice.between(0, 0.3), dice.between(0.94, 1)),
                Colours.hsl(hue, dice.between(0, 0.2), dice.between(0.96, 1)),
                Colours.hsl(hue, dice.between(0, 0.4), ink),
                wheel(dice, hue, dice.between(0.4, 0.9), dice.between(0.38, 0.62)));
    }

    private static Palette tinted(Dice dice) {
        double hue = dice.between(0, 1);
        return of(
                Colours.hsl(hue, dice.between(0.2, 0.7), dice.between(0.7, 0.93)),
                Colours.hsl(hue, dice.between(0.1, 0.5), dice.between(0.85, 0.98)),
                Colours.hsl(hue + dice.between(0, 1), dice.between(0.1, 0.7), dice.between(0.05, 0.25)),
                wheel(dice, hue, dice.between(0.3, 1), dice.between(0.3, 0.55)));
    }

    private static Palette dark(Dice dice) {
        double hue = dice.between(0, 1);
        double page = dice.between(0.02, 0.18);
        double saturation = dice.between(0, 0.4);
        return of(
                Colours.hsl(hue, saturation, page),
                Colours.hsl(hue, saturation, page + dice.between(0.02, 0.08)),
                Colours.hsl(hue, dice.between(0, 0.3), dice.between(0.75, 1)),
                wheel(dice, hue, dice.between(0.4, 0.9), dice.between(0.5, 0.7)));
    }

    private static Palette office(Dice dice) {
        Color page = dice.pick(Color.WHITE, Color.WHITE, new Color(0xEEEEEE), new Color(0xD4D0C8), new Color(0xC0C0C0));
        return of(
                page,
                Color.WHITE,
                dice.pick(Color.BLACK, new Color(0x333333)),
                List.of(
                        new Color(0xFF5555),
                        new Color(0x5555FF),
                        new Color(0x55FF55),
                        new Color(0xFFFF55),
                        new Color(0xFF55FF),
                        new Color(0x55FFFF),
                        new Color(0x808080)));
    }

    private static Palette paper(Dice dice) {
        double hue = dice.between(0.07, 0.13);
        return of(
                Colours.hsl(hue, 0.45, dice.between(0.8, 0.9)),
                Colours.hsl(hue, 0.5, 0.93),
                Colours.hsl(hue - 0.05, 0.5, 0.17),
                wheel(dice, 0.02, 0.25, 0.42));
    }

    private static Palette neon(Dice dice) {
        return of(
                new Color(0x060610),
                new Color(0x101024),
                Colours.hsl(dice.between(0.25, 0.9), 1, 0.7),
                wheel(dice, dice.between(0, 1), 1, 0.55));
    }

    private static Palette of(Color page, Color surface, Color ink, List<Color> series) {
        return new Palette(
                page,
                surface,
                ink,
                Colours.mix(ink, page, 0.4),
                Colours.mix(ink, page, 0.82),
                series.get(0),
                List.copyOf(series));
    }

    private static List<Color> wheel(Dice dice, double hue, double saturation, double lightness) {
        double step = dice.pick(0.618034, 0.13, 0.05, 0.28);
        return IntStream.range(0, 7)
                .mapToObj(i ->
                        Colours.hsl(hue + i * step, saturation, Math.min(0.85, lightness * dice.between(0.8, 1.25))))
                .toList();
    }
}
