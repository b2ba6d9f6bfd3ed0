package dev.lpips.internal.appearance;

import dev.lpips.image.Region;
import java.util.Locale;

/**
 * One of the separate places that changed.
 *
 * @param region the visibly different pixels' box
 * @param kind what happened there
 * @param amount how much, in the unit of the kind: pixels of a shift, deltaE of a colour; of details, the reading
 * @param pixels how many pixels differ visibly, or are tinted
 * @param share which part of the picture they are, from 0 to 1
 */
public record ChangedPlace(Region region, Kind kind, double amount, int pixels, double share) {

    /** Returns what happened, as a clause: {@code a detail vanished}. */
    public String words() {
        return switch (kind) {
            case MOVED -> String.format(Locale.ROOT, "moved by %s%.1f pixels", amount >= 2 ? "at least " : "", amount);
            case TINTED ->
                String.format(
                        Locale.ROOT, "area tinted by deltaE %.1f over %s of the picture", amount, percent(100 * share));
            case RECOLOURED -> String.format(Locale.ROOT, "recoloured by deltaE %.1f", amount);
            case APPEARED -> "a detail appeared";
            case VANISHED -> "a detail vanished";
            case CHANGED -> "a detail changed";
        };
    }

    private static String percent(double percent) {
        return percent < 1 ? "less than 1 %" : String.format(Locale.ROOT, "%.0f %%", percent);
    }

    /** What can happen to a place. */
    public enum Kind {
        /** It lies elsewhere. */
        MOVED,
        /** An area has another colour. */
        TINTED,
        /** Shapes have another colour. */
        RECOLOURED,
        /** There are many more edges than before. */
        APPEARED,
        /** There are far fewer edges than before. */
        VANISHED,
        /** Anything else. */
        CHANGED
    }
}
