package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.util.Optional;

/**
 * A change as golden tests meet it: of what is drawn or how, not of pixels.
 *
 * @param name what tables call it
 */
public record GoldenEdit(String name, Operation operation) {

    /** How the change is made. */
    @FunctionalInterface
    public interface Operation {
        /** Returns the changed shot, or nothing if it shows nothing that this edit could change. */
        Optional<Shot> apply(Shot shot, Dice dice);
    }

    /** Returns the changed shot, or nothing if it shows nothing that this edit could change. */
    public Optional<Shot> apply(Shot shot, Dice dice) {
        return operation.apply(shot, dice);
    }
}
