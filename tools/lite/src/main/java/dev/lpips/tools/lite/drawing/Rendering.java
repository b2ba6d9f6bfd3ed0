package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;

/**
 * How a platform draws: what differs between machines whose drawings are otherwise equal.
 *
 * @param smoothing of letters
 * @param fractional whether letters stand at fractions of a pixel
 * @param smoothShapes whether edges are anti-aliased
 * @param pureStrokes whether lines stay where they are, or snap to pixels
 */
public record Rendering(Smoothing smoothing, boolean fractional, boolean smoothShapes, boolean pureStrokes) {

    /** Draws one; most are smooth, as most goldens are. */
    public static Rendering draw(Dice dice) {
        Smoothing smoothing = dice.chance(0.65) ? Smoothing.GREY : dice.pick(List.of(Smoothing.values()));
        return new Rendering(smoothing, dice.chance(0.5), dice.chance(0.88), dice.chance(0.5));
    }

    /** Sets the hints. */
    public void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, smoothing.hint());
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS,
                fractional ? RenderingHints.VALUE_FRACTIONALMETRICS_ON : RenderingHints.VALUE_FRACTIONALMETRICS_OFF);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                smoothShapes ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL,
                pureStrokes ? RenderingHints.VALUE_STROKE_PURE : RenderingHints.VALUE_STROKE_NORMALIZE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** How letters are smoothed. */
    public enum Smoothing {
        /** Not at all. */
        NONE(RenderingHints.VALUE_TEXT_ANTIALIAS_OFF),
        /** In grey. */
        GREY(RenderingHints.VALUE_TEXT_ANTIALIAS_ON),
        /** As the font asks for its size. */
        GASP(RenderingHints.VALUE_TEXT_ANTIALIAS_GASP),
        /** By the stripes of a screen, red first. */
        STRIPES_RGB(RenderingHints.VALUE_TEXT_ANTIALIAS_LCD_HRGB),
        /** By the stripes of a screen, blue first. */
        STRIPES_BGR(RenderingHints.VALUE_TEXT_ANTIALIAS_LCD_HBGR);

        private final Object hint;

        Smoothing(Object hint) {
            this.hint = hint;
        }

        Object hint() {
            return hint;
        }
    }
}
