package dev.lpips.image;

import java.util.Locale;

/** What a transparent picture is laid on before it is looked at. */
public enum Background {
    /** sRGB (0, 0, 0). */
    BLACK(0x000000),
    /** sRGB (255, 255, 255). */
    WHITE(0xFFFFFF);

    private final int rgb;

    Background(int rgb) {
        this.rgb = rgb;
    }

    /** Returns the colour as {@code 0xRRGGBB}. */
    public int rgb() {
        return rgb;
    }

    /** Returns the colour's name for a message, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
