package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Edits of the whole drawing: platform, theme, layout, data. */
final class WholeEdits {

    private WholeEdits() {}

    static Optional<Shot> smoothing(Shot shot, Dice dice) {
        Rendering r = shot.rendering();
        Rendering.Smoothing other = dice.pick(List.of(Rendering.Smoothing.values()));
        return Optional.of(shot.with(new Rendering(other, r.fractional(), r.smoothShapes(), r.pureStrokes())));
    }

    static Optional<Shot> metrics(Shot shot, Dice dice) {
        Rendering r = shot.rendering();
        return Optional.of(shot.with(new Rendering(r.smoothing(), !r.fractional(), r.smoothShapes(), r.pureStrokes())));
    }

    static Optional<Shot> shapes(Shot shot, Dice dice) {
        Rendering r = shot.rendering();
        boolean strokes = dice.chance(0.6);
        return Optional.of(shot.with(new Rendering(
                r.smoothing(),
                r.fractional(),
                strokes ? r.smoothShapes() : !r.smoothShapes(),
                strokes ? !r.pureStrokes() : r.pureStrokes())));
    }

    static Optional<Shot> platform(Shot shot, Dice dice) {
        return Optional.of(shot.with(Rendering.draw(dice)));
    }

    static Optional<Shot> density(Shot shot, Dice dice) {
        return Optional.of(shot.with(shot.view().detailed(shot.view().detail() == 1 ? 2 : 1)));
    }

    static Optional<Shot> zoomed(Shot shot, Dice dice) {
        return Optional.of(shot.with(shot.view().scaled(1 + dice.sign() * dice.logBetween(0.002, 0.06))));
    }

    static Optional<Shot> scrolled(Shot shot, Dice dice) {
        double dx = dice.chance(0.5) ? 0 : TextEdits.step(dice);
        double dy = dx == 0 || dice.chance(0.3) ? TextEdits.step(dice) : 0;
        return Optional.of(shot.with(shot.view().moved(dx, dy)));
    }

    static Optional<Shot> theme(Shot shot, Dice dice) {
        double reach = 255 * dice.logBetween(0.008, 0.15);
        double red = dice.between(-reach, reach);
        double green = dice.between(-reach, reach);
        double blue = dice.between(-reach, reach);
        return Optional.of(shot.with(shot.drawing().recoloured(c -> Colours.moved(c, red, green, blue))));
    }

    static Optional<Shot> onePaletteColour(Shot shot, Dice dice) {
        Color from = colours(shot, dice);
        double reach = dice.logBetween(4, 100);
        Color to = Colours.moved(
                from, dice.between(-reach, reach), dice.between(-reach, reach), dice.between(-reach, reach));
        return Optional.of(shot.with(shot.drawing().recoloured(c -> c.equals(from) ? to : c)));
    }

    static Optional<Shot> coloursSwapped(Shot shot, Dice dice) {
        Color first = dice.pick(shot.drawing().palette().series());
        Color second = dice.pick(shot.drawing().palette().series());
        return Optional.of(
                shot.with(shot.drawing().recoloured(c -> c.equals(first) ? second : c.equals(second) ? first : c)));
    }

    static Optional<Shot> seriesRecoloured(Shot shot, Dice dice) {
        double hue = dice.between(0, 1);
        List<Color> series = shot.drawing().palette().series();
        return Optional.of(shot.with(shot.drawing().recoloured(c -> {
            int index = series.indexOf(c);
            return index < 0 ? c : Colours.hsl(hue + index * 0.17, 0.6, 0.5);
        })));
    }

    static Optional<Shot> lightDark(Shot shot, Dice dice) {
        return Optional.of(shot.with(shot.drawing().recoloured(Colours::lightnessInverted)));
    }

    static Optional<Shot> faded(Shot shot, Dice dice) {
        double share = dice.logBetween(0.02, 0.85);
        Color page = shot.drawing().palette().page();
        return Optional.of(shot.with(shot.drawing()
                .recoloured(c -> Colours.mix(c, Colours.alpha(page, c.getAlpha() / 255.0), share))));
    }

    static Optional<Shot> clipped(Shot shot, Dice dice) {
        double cut = dice.pick(1, 1, 2, 4, 8, 20);
        View v = shot.view();
        double e = v.extent();
        Rectangle2D strip = switch (dice.integer(0, 3)) {
            case 0 -> new Rectangle2D.Double(v.x(), v.y(), e, cut);
            case 1 -> new Rectangle2D.Double(v.x(), v.y() + e - cut, e, cut);
            case 2 -> new Rectangle2D.Double(v.x(), v.y(), cut, e);
            default -> new Rectangle2D.Double(v.x() + e - cut, v.y(), cut, e);
        };
        Color colour = dice.pick(shot.drawing().palette().page(), Color.WHITE, Color.BLACK);
        return Optional.of(shot.with(shot.drawing().plus(new Element.Area(strip, colour))));
    }

    /** What lies below a line moves, as when something above it grew. */
    static Optional<Shot> reflowed(Shot shot, Dice dice) {
        double line = shot.view().y() + dice.between(0.1, 0.95) * shot.view().extent();
        double by = dice.sign() * dice.pick(1, 1, 2, 4, 12);
        return Optional.of(shot.with(shot.drawing().mapped(element -> {
            Rectangle2D b = element.bounds();
            return b.getY() >= line ? element.moved(0, by) : element;
        })));
    }

    static Optional<Shot> datum(Shot shot, Dice dice) {
        Drawing drawing = shot.drawing();
        if (drawing.values() == 0) {
            return Optional.empty();
        }
        double factor = Math.exp(dice.sign() * dice.logBetween(0.04, 1.2));
        Scene changed = drawing.scene().withValue(dice.integer(0, drawing.values() - 1), factor);
        return Optional.of(shot.with(changed.draw()));
    }

    /** The same kind of drawing with nothing else in common, as after a redesign. */
    static Optional<Shot> another(Shot shot, Dice dice) {
        Scene old = shot.drawing().scene();
        return Optional.of(shot.with(Scene.of(old.kind(), dice.seed(), old.pool(), old.width(), old.height())
                .draw()));
    }

    /** Nothing but the page, as when a screen was photographed before it was drawn. */
    static Optional<Shot> blank(Shot shot, Dice dice) {
        Drawing drawing = shot.drawing();
        return Optional.of(shot.with(new Drawing(
                drawing.scene(),
                drawing.values(),
                drawing.palette(),
                drawing.elements().subList(0, 1))));
    }

    private static Color colours(Shot shot, Dice dice) {
        Palette p = shot.drawing().palette();
        return dice.pick(p.page(), p.surface(), p.ink(), p.muted(), p.grid(), p.accent(), dice.pick(p.series()));
    }
}
