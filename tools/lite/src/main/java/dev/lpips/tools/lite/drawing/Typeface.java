package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Families;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How letters look.
 *
 * @param family a family of {@link BundledFonts} or of the machine
 * @param style {@link Font#PLAIN}, {@link Font#BOLD}, {@link Font#ITALIC}
 * @param size in pixels
 * @param stretch width of a letter, 1 as designed
 * @param slant shear of a letter, 0 upright: few families are installed, so some are made by stretching and slanting
 */
public record Typeface(String family, int style, float size, double stretch, double slant) {

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final Families<Typeface> PROPORTIONAL = new Families<>(
            List.of(
                    of("Roboto"),
                    of("Roboto"),
                    of("Roboto Medium"),
                    of("Liberation Sans"),
                    of("Liberation Sans"),
                    new Typeface("Liberation Sans", Font.PLAIN, 12, 0.9, 0),
                    of("DejaVu Sans"),
                    of("DejaVu Sans"),
                    of("DejaVu Sans Condensed"),
                    of("DejaVu Serif"),
                    new Typeface("DejaVu Sans", Font.PLAIN, 12, 0.86, 0),
                    new Typeface("DejaVu Sans Condensed", Font.PLAIN, 12, 0.92, 0),
                    new Typeface("DejaVu Sans", Font.PLAIN, 12, 1.12, 0),
                    new Typeface("DejaVu Serif", Font.PLAIN, 12, 0.85, 0),
                    new Typeface("DejaVu Serif", Font.ITALIC, 12, 0.95, 0),
                    new Typeface("DejaVu Sans", Font.PLAIN, 12, 0.95, -0.12)),
            List.of(
                    of("DejaVu Sans Light"),
                    of("Roboto Light"),
                    of("DejaVu Serif Condensed"),
                    new Typeface("DejaVu Math TeX Gyre", Font.PLAIN, 12, 1, 0)));
    private static final Families<Typeface> MONOSPACED = new Families<>(
            List.of(of("DejaVu Sans Mono"), new Typeface("DejaVu Sans Mono", Font.PLAIN, 12, 0.9, 0)),
            List.of(new Typeface("DejaVu Sans Mono", Font.PLAIN, 12, 1.1, -0.08)));

    private static Typeface of(String family) {
        return new Typeface(family, Font.PLAIN, 12, 1, 0);
    }

    /** Draws a typeface for running text. */
    public static Typeface proportional(Dice dice) {
        return PROPORTIONAL.draw(dice);
    }

    /** Draws a typeface for code. */
    public static Typeface monospaced(Dice dice) {
        return MONOSPACED.draw(dice);
    }

    /** Returns it in another size. */
    public Typeface sized(double pixels) {
        return new Typeface(family, style, (float) Math.max(4, pixels), stretch, slant);
    }

    /** Returns it in another style. */
    public Typeface styled(int other) {
        return new Typeface(family, other, size, stretch, slant);
    }

    /** Returns it bold, or plain if it is bold. */
    public Typeface boldToggled() {
        return styled(style ^ Font.BOLD);
    }

    /** Returns the letters of another typeface in this one's size and style. */
    public Typeface ofFamily(Typeface other) {
        return new Typeface(other.family, style, size, other.stretch, other.slant);
    }

    /** Returns Java2D's font. */
    public Font font() {
        Font font = BundledFonts.find(family, style).deriveFont(size);
        boolean asDesigned = stretch == 1 && slant == 0;
        return asDesigned ? font : font.deriveFont(new AffineTransform(stretch, 0, slant, 1, 0, 0));
    }

    /** Returns how many pixels wide a text is. */
    public double width(String text) {
        return text.isEmpty() ? 0 : font().getStringBounds(text, METRICS).getWidth();
    }

    /** Returns where a text at the origin is. */
    public Rectangle2D bounds(String text) {
        return font().getStringBounds(text, METRICS);
    }
}
