package dev.lpips.tools.measures;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A change that everybody knows. */
enum Change {
    /** A light grain. */
    NOISE("noise, sigma 1 level", Weight.HARMLESS, Edits::grain),
    /** What a picture that was saved again is like. */
    JPEG_90("JPEG, quality 90", Weight.HARMLESS, picture -> Edits.jpeg(picture, 0.9f)),
    /** Text of another machine. */
    HINTING(
            "text smoothed for LCD",
            Weight.HARMLESS,
            look -> look.withTextHint(RenderingHints.VALUE_TEXT_ANTIALIAS_LCD_HRGB),
            Function.identity()),
    /** Everything one pixel further right. */
    SHIFT("shift by 1 pixel", Weight.DEPENDS, Edits::shifted),
    /** What a small file is like. */
    JPEG_50("JPEG, quality 50", Weight.DEPENDS, picture -> Edits.jpeg(picture, 0.5f)),
    /** Out of focus. */
    BLUR("blur, 3 x 3 mean", Weight.DEFECT, Edits::blurred),
    /** A little more red. */
    TINT(
            "tint, red + 8 levels",
            Weight.DEFECT,
            picture -> Edits.each(picture, (level, channel) -> channel == 0 ? level + 8 : level)),
    /** Flatter. */
    CONTRAST(
            "contrast, 90 %",
            Weight.DEFECT, picture -> Edits.each(picture, (level, channel) -> 128 + (level - 128) * 9 / 10)),
    /** A wrong number. */
    DIGIT("one digit", Weight.DEFECT, look -> look.withDigit(7), Function.identity()),
    /** Something is gone. */
    ICON("a missing icon", Weight.DEFECT, Look::withoutIcon, Function.identity());

    private final String words;
    private final Weight weight;
    private final UnaryOperator<Look> look;
    private final Function<BufferedImage, BufferedImage> edit;

    Change(String words, Weight weight, Function<BufferedImage, BufferedImage> edit) {
        this(words, weight, UnaryOperator.identity(), edit);
    }

    Change(String words, Weight weight, UnaryOperator<Look> look, Function<BufferedImage, BufferedImage> edit) {
        this.words = words;
        this.weight = weight;
        this.look = look;
        this.edit = edit;
    }

    Weight weight() {
        return weight;
    }

    BufferedImage of(Kind kind) {
        return edit.apply(kind.draw(look.apply(Look.PLAIN)));
    }

    @Override
    public String toString() {
        return words;
    }

    /** Whether a test should fail on it. */
    enum Weight {
        /** It should not. */
        HARMLESS,
        /** That depends on what the picture is for. */
        DEPENDS,
        /** It should. */
        DEFECT
    }
}
