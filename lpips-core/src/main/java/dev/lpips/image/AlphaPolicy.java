package dev.lpips.image;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How pictures with transparency are compared: LPIPS knows only opaque colours, so both pictures are laid on the same
 * background first.
 *
 * <p>One background hides what has its colour: a white shadow on transparent ground vanishes over white. Hence the
 * default looks twice and keeps the worse answer. Pictures that are both opaque are never affected.
 */
public enum AlphaPolicy {
    /** Compare over black and over white, and judge the worse. The default. */
    WORSE_OF_BLACK_AND_WHITE(List.of(Background.BLACK, Background.WHITE)),
    /** Compare over black only. */
    OVER_BLACK(List.of(Background.BLACK)),
    /** Compare over white only. */
    OVER_WHITE(List.of(Background.WHITE));

    private final List<Background> backgrounds;

    AlphaPolicy(List<Background> backgrounds) {
        this.backgrounds = backgrounds;
    }

    /**
     * Returns the policy of an id.
     *
     * @param id as {@link #id} gives it, in any case
     * @throws IllegalArgumentException if there is none of that id; the message lists the ids there are
     */
    public static AlphaPolicy of(String id) {
        for (AlphaPolicy policy : values()) {
            if (policy.id().equals(id.toLowerCase(Locale.ROOT))) {
                return policy;
            }
        }
        String known = Arrays.stream(values()).map(AlphaPolicy::id).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "There is no treatment of transparency \"%s\"; there are %s".formatted(id, known));
    }

    /** Returns the name that settings have for it, such as {@code over-black}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the backgrounds to compare over, in the order they are tried; never empty. */
    public List<Background> backgrounds() {
        return backgrounds;
    }
}
