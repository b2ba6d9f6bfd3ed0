package dev.lpips.image;

import java.util.List;

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

    /** Returns the backgrounds to compare over, in the order they are tried; never empty. */
    public List<Background> backgrounds() {
        return backgrounds;
    }
}
