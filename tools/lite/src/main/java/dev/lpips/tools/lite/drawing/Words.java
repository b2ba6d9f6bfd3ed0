package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import java.util.List;
import java.util.Locale;

/** Makes up words, names and numbers. */
public final class Words {

    private static final List<String> HEADS = List.of(
            "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r",
            "s", "sh", "st", "t", "th", "tr", "v", "w", "z", "", "");
    private static final List<String> HEARTS = List.of("a", "e", "i", "o", "u", "ea", "ou", "ai", "y", "io");
    private static final List<String> TAILS =
            List.of("", "", "", "n", "r", "s", "t", "l", "ck", "ng", "nd", "st", "m", "x", "rd");
    private static final List<String> OTHER_LETTERS = List.of(
            "абвгдежзиклмнопрстуфхцчшщыэюя",
            "αβγδεζηθικλμνξοπρστυφχψω",
            "ابتثجحدرسصطعفقكلمنهوي",
            "äöüßéèçñåøæőřž",
            "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭ",
            "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփք");

    private Words() {}

    /** Makes up a word, now and then with a capital. */
    public static String word(Dice dice) {
        StringBuilder word = new StringBuilder();
        int syllables = dice.integer(1, 3);
        for (int i = 0; i < syllables; i++) {
            word.append(dice.pick(HEADS)).append(dice.pick(HEARTS)).append(dice.pick(TAILS));
        }
        return dice.chance(0.15) ? capital(word.toString()) : word.toString();
    }

    /** Makes up a word of another script. */
    public static String foreign(Dice dice, int script) {
        String letters = OTHER_LETTERS.get(script % OTHER_LETTERS.size());
        StringBuilder word = new StringBuilder();
        int length = dice.integer(2, 9);
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(dice.integer(0, letters.length() - 1)));
        }
        return word.toString();
    }

    /** Makes up some words after each other. */
    public static String phrase(Dice dice, int from, int to) {
        int count = dice.integer(from, to);
        StringBuilder phrase = new StringBuilder(capital(word(dice)));
        for (int i = 1; i < count; i++) {
            phrase.append(' ').append(dice.chance(0.1) ? number(dice) : word(dice));
        }
        return phrase.toString();
    }

    /** Makes up a label: a short name. */
    public static String label(Dice dice) {
        String word = capital(word(dice));
        return dice.chance(0.25) ? word + " " + dice.integer(1, 30) : word;
    }

    /** Makes up a number as it is printed: a count, an amount, a share, a time, a date. */
    public static String number(Dice dice) {
        return switch (dice.integer(0, 7)) {
            case 0 -> Integer.toString(dice.integer(0, 9999));
            case 1 -> String.format(Locale.ROOT, "%.2f", dice.logBetween(0.1, 9999));
            case 2 -> dice.integer(0, 100) + "%";
            case 3 -> String.format(Locale.ROOT, "%,d", (int) dice.logBetween(1000, 9_999_999));
            case 4 -> String.format(Locale.ROOT, "%02d:%02d", dice.integer(0, 23), dice.integer(0, 59));
            case 5 ->
                String.format(
                        Locale.ROOT,
                        "%d-%02d-%02d",
                        dice.integer(1990, 2035),
                        dice.integer(1, 12),
                        dice.integer(1, 28));
            case 6 -> "$" + dice.integer(1, 999) + "." + dice.integer(10, 99);
            default -> String.format(Locale.ROOT, "%+.1f", dice.gaussian() * 40);
        };
    }

    /** Returns the word with its first letter large. */
    public static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
