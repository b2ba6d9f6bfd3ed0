package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Picks one visible element of a type and changes it. */
final class Choice {

    private Choice() {}

    static <E extends Element> Optional<Shot> change(
            Shot shot, Dice dice, Class<E> type, Function<E, Optional<? extends Element>> change) {
        return index(shot, dice, type).flatMap(i -> {
            E element = type.cast(shot.drawing().elements().get(i));
            return change.apply(element).map(changed -> shot.with(shot.drawing().with(i, changed)));
        });
    }

    /** Returns the index of a visible element; the first, the page, is no choice. */
    static Optional<Integer> index(Shot shot, Dice dice, Class<? extends Element> type) {
        List<Element> elements = shot.drawing().elements();
        List<Integer> visible = IntStream.range(1, elements.size())
                .filter(i -> type.isInstance(elements.get(i)) && shot.shows(elements.get(i)))
                .boxed()
                .toList();
        return visible.isEmpty() ? Optional.empty() : Optional.of(dice.pick(visible));
    }
}
