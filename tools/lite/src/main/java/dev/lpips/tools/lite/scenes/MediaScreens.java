package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.drawing.Element;
import dev.lpips.tools.lite.drawing.Sketch;
import dev.lpips.tools.lite.drawing.Words;
import dev.lpips.tools.lite.render.RenderKinds;
import dev.lpips.tools.lite.render.RenderScene;
import java.awt.geom.Rectangle2D;

/** Screens with pictures in them. */
final class MediaScreens {

    private static final int THUMBNAIL = 72;

    private MediaScreens() {}

    static void cards(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        double wide = Math.rint(Math.min(sketch.width() - 12, dice.between(110, 260)));
        double high = Math.rint(wide * dice.between(0.8, 1.3));
        double share = dice.between(0.4, 0.65);
        for (double y = 6; y < sketch.height(); y += high + 10) {
            for (double x = 6; x < sketch.width() - 20; x += wide + 10) {
                widgets.panel(x, y, wide, high);
                picture(sketch, x + 4, y + 4, wide - 8, Math.rint(high * share));
                double base = y + high * share + sketch.face().size() * 1.8;
                sketch.text(
                        Words.phrase(dice, 1, 3),
                        x + 8,
                        base,
                        sketch.bold(1.1),
                        sketch.palette().ink());
                sketch.text(
                        Words.phrase(dice, 2, 4),
                        x + 8,
                        base + sketch.face().size() * 1.4,
                        sketch.face(0.85),
                        sketch.palette().muted());
                widgets.icon(x + wide - 24, y + high - 24, 14);
            }
        }
    }

    static void player(Sketch sketch) {
        Dice dice = sketch.dice();
        Widgets widgets = new Widgets(sketch);
        double bar = widgets.row() * 1.6;
        picture(sketch, 0, 0, sketch.width(), Math.rint(sketch.height() - bar));
        sketch.text(
                Words.phrase(dice, 1, 4),
                12,
                sketch.face(1.6).size() * 1.5,
                sketch.bold(1.6),
                sketch.palette().surface());
        double middle = sketch.height() - bar / 2;
        widgets.icon(10, middle - 8, 16);
        widgets.slider(40, middle, sketch.width() * 0.55);
        sketch.text(
                Words.number(dice),
                sketch.width() * 0.55 + 54,
                middle + 4,
                sketch.face(0.9),
                sketch.palette().ink());
        widgets.badge(sketch.width() - 44, 10);
    }

    private static void picture(Sketch sketch, double x, double y, double width, double height) {
        Dice dice = sketch.dice();
        RenderScene scene = RenderScene.of(RenderKinds.FAMILIES.draw(dice), dice.seed(), dice.pool(), THUMBNAIL, 1, 1);
        sketch.add(new Element.Picture(scene.paint().toImage(), new Rectangle2D.Double(x, y, width, height)));
    }
}
