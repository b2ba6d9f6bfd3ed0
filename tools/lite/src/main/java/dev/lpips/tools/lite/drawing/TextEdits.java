package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Edits of what is written, and in which letters. */
final class TextEdits {

    private TextEdits() {}

    static Optional<Shot> digit(Shot shot, Dice dice) {
        return one(shot, dice, (text, d) -> replaced(text, d, true));
    }

    static Optional<Shot> letter(Shot shot, Dice dice) {
        return one(shot, dice, (text, d) -> replaced(text, d, false));
    }

    static Optional<Shot> word(Shot shot, Dice dice) {
        return one(shot, dice, (text, d) -> {
            String[] words = text.text().split(" ", -1);
            words[d.integer(0, words.length - 1)] = d.chance(0.15) ? "" : Words.word(d);
            return Optional.of(text.reworded(String.join(" ", words)));
        });
    }

    static Optional<Shot> rewritten(Shot shot, Dice dice) {
        return one(
                shot,
                dice,
                (text, d) -> Optional.of(text.reworded(
                        d.chance(0.4)
                                ? Words.number(d)
                                : Words.phrase(d, 1, 1 + text.text().length() / 5))));
    }

    static Optional<Shot> movedLabel(Shot shot, Dice dice) {
        return one(shot, dice, (text, d) -> Optional.of(text.moved(step(d), d.chance(0.5) ? 0 : step(d))));
    }

    static Optional<Shot> labelSize(Shot shot, Dice dice) {
        return one(
                shot,
                dice,
                (text, d) -> Optional.of(
                        text.inFace(text.face().sized(text.face().size() + d.sign() * d.pick(0.5, 1.0, 2.0)))));
    }

    static Optional<Shot> labelBold(Shot shot, Dice dice) {
        return one(shot, dice, (text, d) -> Optional.of(text.inFace(text.face().boldToggled())));
    }

    static Optional<Shot> labelFamily(Shot shot, Dice dice) {
        Typeface other = Typeface.proportional(dice);
        return one(shot, dice, (text, d) -> Optional.of(text.inFace(text.face().ofFamily(other))));
    }

    static Optional<Shot> everyFamily(Shot shot, Dice dice) {
        Typeface other = Typeface.proportional(dice);
        return every(shot, text -> text.inFace(text.face().ofFamily(other)));
    }

    static Optional<Shot> everySize(Shot shot, Dice dice) {
        double more = dice.sign() * dice.pick(0.25, 0.5, 1.0);
        return every(shot, text -> text.inFace(text.face().sized(text.face().size() + more)));
    }

    static Optional<Shot> everyTextMoved(Shot shot, Dice dice) {
        double dx = dice.chance(0.5) ? 0 : step(dice) / 2;
        double dy = step(dice) / 2;
        return every(shot, text -> text.moved(dx, dy));
    }

    static Optional<Shot> spacing(Shot shot, Dice dice) {
        double factor = 1 + dice.sign() * dice.logBetween(0.003, 0.05);
        return every(
                shot,
                text -> text.inFace(new Typeface(
                        text.face().family(),
                        text.face().style(),
                        text.face().size(),
                        text.face().stretch() * factor,
                        text.face().slant())));
    }

    /** Returns 1 to 3 pixels, or a half, to either side. */
    static double step(Dice dice) {
        return dice.sign() * dice.pick(0.25, 0.5, 1.0, 1.0, 2.0, 3.0);
    }

    private static Optional<Shot> one(
            Shot shot, Dice dice, BiFunction<Element.Text, Dice, Optional<Element.Text>> change) {
        return Choice.change(shot, dice, Element.Text.class, text -> change.apply(text, dice));
    }

    private static Optional<Shot> every(Shot shot, UnaryOperator<Element.Text> change) {
        return Optional.of(shot.with(shot.drawing()
                .mapped(element -> element instanceof Element.Text text ? change.apply(text) : element)));
    }

    private static Optional<Element.Text> replaced(Element.Text text, Dice dice, boolean digits) {
        String letters = text.text();
        int[] places = IntStream.range(0, letters.length())
                .filter(i -> digits ? Character.isDigit(letters.charAt(i)) : Character.isLetter(letters.charAt(i)))
                .toArray();
        if (places.length == 0) {
            return Optional.empty();
        }
        int place = places[dice.integer(0, places.length - 1)];
        char other = (char) (digits ? '0' + dice.integer(0, 9) : 'a' + dice.integer(0, 25));
        return Optional.of(text.reworded(letters.substring(0, place) + other + letters.substring(place + 1)));
    }
}
