package dev.lpips.tools.lite.pairs;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Families;
import dev.lpips.tools.lite.distortion.Raster;
import dev.lpips.tools.lite.drawing.Drawing;
import dev.lpips.tools.lite.drawing.Element;
import dev.lpips.tools.lite.drawing.GoldenEdit;
import dev.lpips.tools.lite.drawing.GoldenEdits;
import dev.lpips.tools.lite.drawing.Rendering;
import dev.lpips.tools.lite.drawing.Scene;
import dev.lpips.tools.lite.drawing.SceneKind;
import dev.lpips.tools.lite.drawing.Shot;
import dev.lpips.tools.lite.drawing.View;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a drawing, changed by changing what is drawn. */
record DrawnSubject(Shot shot, Raster reference) implements Subject {

    private static final double BLANK = 6;
    private static final double SHARE_OF_BLANKS = 0.03;
    private static final int ATTEMPTS = 6;

    static DrawnSubject draw(Families<SceneKind> kinds, int side, Dice dice) {
        DrawnSubject subject = attempt(kinds, side, dice);
        boolean blankAllowed = dice.chance(SHARE_OF_BLANKS);
        for (int n = 0; n < ATTEMPTS && !blankAllowed && subject.reference.contrast() < BLANK; n++) {
            subject = attempt(kinds, side, dice);
        }
        return subject;
    }

    private static DrawnSubject attempt(Families<SceneKind> kinds, int side, Dice dice) {
        if (dice.chance(0.18)) {
            return reduced(kinds, side, dice);
        }
        boolean whole = dice.chance(side >= 128 ? 0.4 : 0.12);
        double scale = whole ? 1 : dice.pick(1.0, 1.0, 1.0, 1.0, 1.25, 1.5, 2.0, 0.8);
        int width = whole ? Math.max(side, 160) : (int) Math.max(side / scale, dice.integer(240, 640));
        int height = whole ? width : (int) Math.max(side / scale, dice.integer(200, 480));
        double fit = whole ? (double) side / width : scale;
        Drawing drawing = Scene.of(kinds.draw(dice), dice.seed(), dice.pool(), width, height)
                .draw();
        View view = whole ? new View(0, 0, side, fit, 1) : around(drawing, side, fit, dice);
        Shot shot = new Shot(drawing, Rendering.draw(dice), dice.chance(0.12) ? view.detailed(2) : view);
        return new DrawnSubject(shot, Raster.of(shot.paint()));
    }

    /** A whole drawing made smaller, as large goldens are on the way to a comparison: its text may not be readable. */
    private static DrawnSubject reduced(Families<SceneKind> kinds, int side, Dice dice) {
        int size = (int) (side * dice.logBetween(1.2, side < 128 ? 4 : 2.5));
        Drawing drawing =
                Scene.of(kinds.draw(dice), dice.seed(), dice.pool(), size, size).draw();
        View view = new View(0, 0, side, (double) side / size, (int) Math.ceil((double) size / side));
        Shot shot = new Shot(drawing, Rendering.draw(dice), view);
        return new DrawnSubject(shot, Raster.of(shot.paint()));
    }

    /** Returns a view that shows an element somewhere, so that few views are empty. */
    private static View around(Drawing drawing, int side, double scale, Dice dice) {
        List<Element> elements = drawing.elements();
        Rectangle2D target = elements.get(dice.integer(Math.min(1, elements.size() - 1), elements.size() - 1))
                .bounds();
        double extent = side / scale;
        double x = target.getX() + dice.between(0, 1) * target.getWidth() - dice.between(0.1, 0.9) * extent;
        double y = target.getY() + dice.between(0, 1) * target.getHeight() - dice.between(0.1, 0.9) * extent;
        double right = Math.max(0, drawing.scene().width() - extent);
        double bottom = Math.max(0, drawing.scene().height() - extent);
        return new View(
                Math.rint(Math.max(0, Math.min(right, x))),
                Math.rint(Math.max(0, Math.min(bottom, y))),
                side,
                scale,
                1);
    }

    @Override
    public Optional<Edited> edited(Dice dice) {
        int edits = dice.chance(0.5) ? 1 : (int) dice.logBetween(2, 12);
        List<String> names = new ArrayList<>();
        Shot changed = shot;
        for (int n = 0; n < edits; n++) {
            GoldenEdit edit = GoldenEdits.draw(dice);
            Optional<Shot> after = edit.apply(changed, dice);
            if (after.isPresent()) {
                names.add(edit.name());
                changed = after.get();
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edited(String.join(" + ", names), Raster.of(changed.paint())));
    }
}
