package dev.lpips.report;

import dev.lpips.image.PixelSize;
import java.util.ArrayList;
import java.util.List;

/** How one size differs from another, in words. */
final class SizeDifference {

    private SizeDifference() {}

    /** Returns, for different sizes, such as {@code 1 wider, 20 shorter}. */
    static String words(PixelSize reference, PixelSize actual) {
        List<String> words = new ArrayList<>();
        add(words, actual.width() - reference.width(), "wider", "narrower");
        add(words, actual.height() - reference.height(), "taller", "shorter");
        return String.join(", ", words);
    }

    private static void add(List<String> words, int difference, String more, String less) {
        if (difference != 0) {
            words.add(Math.abs(difference) + " " + (difference > 0 ? more : less));
        }
    }
}
