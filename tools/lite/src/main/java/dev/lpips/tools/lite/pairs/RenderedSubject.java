package dev.lpips.tools.lite.pairs;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.distortion.Raster;
import dev.lpips.tools.lite.render.RenderKinds;
import dev.lpips.tools.lite.render.RenderScene;
import java.util.Optional;

/** A computed picture, changed by computing it again with other numbers. */
record RenderedSubject(RenderScene scene, Raster reference) implements Subject {

    private static final double BLANK = 5;
    private static final int ATTEMPTS = 4;

    static RenderedSubject draw(int side, Dice dice) {
        RenderedSubject subject = attempt(side, dice);
        for (int n = 0; n < ATTEMPTS && subject.reference.contrast() < BLANK; n++) {
            subject = attempt(side, dice);
        }
        return subject;
    }

    private static RenderedSubject attempt(int side, Dice dice) {
        double zoom = dice.chance(0.5) ? 1 : dice.logBetween(1, 2.5);
        int samples = side <= 160 && dice.chance(0.6) ? 2 : 1;
        RenderScene scene = RenderScene.of(
                        RenderKinds.FAMILIES.draw(dice), dice.seed(), dice.pool(), side, zoom, samples)
                .moved(dice.between(0, zoom - 1) * side, dice.between(0, zoom - 1) * side);
        return new RenderedSubject(scene, scene.paint());
    }

    @Override
    public Optional<Edited> edited(Dice dice) {
        return Optional.of(
                switch (dice.integer(0, 9)) {
                    case 0 -> again("camera moved", scene.moved(step(dice), step(dice)));
                    case 1 -> again("anti-aliasing", scene.sampled(scene.samples() == 1 ? 2 : 1));
                    case 2 -> again("exposure", scene.exposed(Math.exp(dice.sign() * dice.logBetween(0.03, 1))));
                    case 3 -> again("camera zoomed", scene.zoomed(1 + dice.sign() * dice.logBetween(0.002, 0.12)));
                    case 4, 5 ->
                        again("every parameter", scene.withNumber(RenderScene.EVERY, dice.logBetween(0.01, 0.4)));
                    default ->
                        again(
                                "parameter",
                                scene.withNumber(
                                        dice.integer(0, scene.numbers() - 1),
                                        dice.sign() * dice.logBetween(0.03, 1.5)));
                });
    }

    private static double step(Dice dice) {
        return dice.sign() * dice.logBetween(0.1, 8);
    }

    private static Edited again(String name, RenderScene changed) {
        return new Edited(name, changed.paint());
    }
}
