package dev.lpips.tools.lite.render;

import dev.lpips.tools.lite.chance.Dice;

/** Where a computed picture gets its numbers, counted so that an edit can change one of them. */
public final class Stage {

    private final RenderScene scene;
    private final Dice dice;
    private final Noise shake;
    private int parameters;

    Stage(RenderScene scene, Dice dice) {
        this.scene = scene;
        this.dice = dice;
        this.shake = new Noise(scene.seed() ^ Double.doubleToLongBits(scene.change()));
    }

    /** Returns the chance that belongs to this picture. */
    public Dice dice() {
        return dice;
    }

    /** Returns a number from low to high, changed if it is the one that an edit changes. */
    public double number(double low, double high) {
        double drawn = dice.between(low, high);
        int index = parameters++;
        if (scene.changed() == RenderScene.EVERY) {
            return drawn + scene.change() * (high - low) * (2 * shake.cell(index, 0) - 1);
        }
        return index == scene.changed() ? drawn + scene.change() * (high - low) : drawn;
    }

    /** Returns a colour, each channel from 0 to 1. */
    public double[] colour() {
        double grey = number(0.05, 0.95);
        double colourful = dice.between(0, 0.5);
        return new double[] {
            clip(grey + colourful * number(-1, 1)),
            clip(grey + colourful * number(-1, 1)),
            clip(grey + colourful * number(-1, 1))
        };
    }

    /** Returns a field of noise. */
    Noise noise() {
        return new Noise(dice.seed());
    }

    int parameters() {
        return parameters;
    }

    private static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
