package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits of one shape, line, icon or shadow. */
final class ElementEdits {

    private ElementEdits() {}

    static Optional<Shot> missing(Shot shot, Dice dice) {
        return dropped(shot, dice, Element.class);
    }

    static Optional<Shot> missingIcon(Shot shot, Dice dice) {
        return dropped(shot, dice, Element.Icon.class);
    }

    static Optional<Shot> missingLine(Shot shot, Dice dice) {
        return dropped(shot, dice, Element.Line.class);
    }

    static Optional<Shot> missingShadow(Shot shot, Dice dice) {
        return dropped(shot, dice, Element.Shadow.class);
    }

    static Optional<Shot> missingText(Shot shot, Dice dice) {
        return dropped(shot, dice, Element.Text.class);
    }

    private static Optional<Shot> dropped(Shot shot, Dice dice, Class<? extends Element> type) {
        return Choice.index(shot, dice, type).map(i -> shot.with(shot.drawing().without(i)));
    }

    static Optional<Shot> moved(Shot shot, Dice dice) {
        return Choice.change(
                shot,
                dice,
                Element.class,
                element ->
                        Optional.of(element.moved(TextEdits.step(dice), dice.chance(0.5) ? 0 : TextEdits.step(dice))));
    }

    static Optional<Shot> slightColour(Shot shot, Dice dice) {
        double reach = dice.logBetween(4, 80);
        double red = dice.between(-reach, reach);
        double green = dice.between(-reach, reach);
        double blue = dice.between(-reach, reach);
        return recoloured(shot, dice, colour -> Colours.moved(colour, red, green, blue));
    }

    static Optional<Shot> otherColour(Shot shot, Dice dice) {
        Color other = dice.chance(0.6)
                ? dice.pick(shot.drawing().palette().series())
                : Colours.hsl(dice.between(0, 1), dice.between(0, 1), dice.between(0.1, 0.9));
        return recoloured(shot, dice, colour -> other);
    }

    static Optional<Shot> translucency(Shot shot, Dice dice) {
        double opacity = 1 - dice.logBetween(0.03, 0.9);
        return recoloured(shot, dice, colour -> Colours.alpha(colour, opacity * colour.getAlpha() / 255));
    }

    private static Optional<Shot> recoloured(Shot shot, Dice dice, UnaryOperator<Color> change) {
        return Choice.change(shot, dice, Element.class, element -> Optional.of(element.recoloured(change)));
    }

    static Optional<Shot> lineWidth(Shot shot, Dice dice) {
        return Choice.change(
                shot,
                dice,
                Element.Line.class,
                line -> Optional.of(line.ofWidth(
                        (float) Math.max(0.2, line.width() + dice.sign() * dice.pick(0.25, 0.5, 1.0)))));
    }

    static Optional<Shot> dashed(Shot shot, Dice dice) {
        return Choice.change(
                shot,
                dice,
                Element.Line.class,
                line -> Optional.of(new Element.Line(
                        line.shape(), line.colour(), line.width(), line.dash() == 0 ? dice.pick(2f, 4f, 7f) : 0)));
    }

    static Optional<Shot> corners(Shot shot, Dice dice) {
        double more = dice.sign() * dice.pick(1.0, 2.0, 4.0, 8.0);
        return Choice.change(
                shot,
                dice,
                Element.Area.class,
                area -> rounded(area.shape(), more).map(shape -> new Element.Area(shape, area.paint())));
    }

    static Optional<Shot> everyCorner(Shot shot, Dice dice) {
        double more = dice.sign() * dice.pick(1.0, 2.0, 4.0, 8.0);
        return Optional.of(shot.with(shot.drawing().mapped(element -> {
            if (element instanceof Element.Area area) {
                return new Element.Area(rounded(area.shape(), more).orElse(area.shape()), area.paint());
            }
            if (element instanceof Element.Line line) {
                return new Element.Line(
                        rounded(line.shape(), more).orElse(line.shape()), line.colour(), line.width(), line.dash());
            }
            return element;
        })));
    }

    private static Optional<Shape> rounded(Shape shape, double more) {
        return shape instanceof RoundRectangle2D box
                ? Optional.of(new RoundRectangle2D.Double(
                        box.getX(),
                        box.getY(),
                        box.getWidth(),
                        box.getHeight(),
                        Math.max(0, box.getArcWidth() + more),
                        Math.max(0, box.getArcHeight() + more)))
                : Optional.empty();
    }

    static Optional<Shot> size(Shot shot, Dice dice) {
        double wider = dice.chance(0.4) ? 0 : TextEdits.step(dice);
        double higher = dice.chance(0.4) ? 0 : TextEdits.step(dice);
        return Choice.change(shot, dice, Element.Area.class, area -> {
            Shape shape = area.shape();
            if (shape instanceof RoundRectangle2D b) {
                return Optional.of(new Element.Area(
                        new RoundRectangle2D.Double(
                                b.getX(),
                                b.getY(),
                                b.getWidth() + wider,
                                b.getHeight() + higher,
                                b.getArcWidth(),
                                b.getArcHeight()),
                        area.paint()));
            }
            if (shape instanceof Rectangle2D b) {
                return Optional.of(new Element.Area(
                        new Rectangle2D.Double(b.getX(), b.getY(), b.getWidth() + wider, b.getHeight() + higher),
                        area.paint()));
            }
            return Optional.empty();
        });
    }

    static Optional<Shot> otherIcon(Shot shot, Dice dice) {
        return Choice.change(shot, dice, Element.Icon.class, icon -> {
            Rectangle2D b = icon.bounds();
            return Optional.of(Icons.icon(
                    dice,
                    b.getX(),
                    b.getY(),
                    Math.max(b.getWidth(), b.getHeight()),
                    dice.pick(List.of(
                            shot.drawing().palette().ink(),
                            shot.drawing().palette().accent()))));
        });
    }

    static Optional<Shot> extra(Shot shot, Dice dice) {
        double size = dice.logBetween(3, 30);
        double x = shot.view().x() + dice.between(0, Math.max(1, shot.view().extent() - size));
        double y = shot.view().y() + dice.between(0, Math.max(1, shot.view().extent() - size));
        Palette palette = shot.drawing().palette();
        Color colour = dice.chance(0.5) ? palette.ink() : dice.pick(palette.series());
        Element element = switch (dice.integer(0, 3)) {
            case 0 -> Icons.icon(dice, x, y, size, colour);
            case 1 ->
                new Element.Text(
                        Words.label(dice),
                        x,
                        y + size,
                        Typeface.proportional(dice).sized(dice.logBetween(8, 20)),
                        colour,
                        0);
            case 2 ->
                new Element.Area(
                        new RoundRectangle2D.Double(x, y, size * dice.between(1, 4), size, size / 2, size / 2), colour);
            default ->
                new Element.Line(
                        Sketch.through(x, y, x + dice.integer(0, 40), y), colour, (float) dice.between(0.7, 2), 0);
        };
        return Optional.of(shot.with(shot.drawing().plus(element)));
    }
}
