package dev.lpips.tools.lite.drawing;

import java.awt.Color;

/** Arithmetic of colours. */
public final class Colours {

    private Colours() {}

    /** Returns a colour of hue, saturation and lightness, each within 0 to 1; the hue wraps around. */
    public static Color hsl(double hue, double saturation, double lightness) {
        double chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
        return new Color(
                hslChannel(hue + 1 / 3.0, chroma, lightness),
                hslChannel(hue, chroma, lightness),
                hslChannel(hue - 1 / 3.0, chroma, lightness));
    }

    private static int hslChannel(double hue, double chroma, double lightness) {
        double h = 6 * (hue - Math.floor(hue));
        double level = h < 1 ? h : h < 3 ? 1 : h < 4 ? 4 - h : 0;
        return clamp(255 * (lightness + chroma * (level - 0.5)));
    }

    /** Returns the colour this far on the way from one to the other. */
    public static Color mix(Color from, Color to, double share) {
        return new Color(
                clamp(from.getRed() + share * (to.getRed() - from.getRed())),
                clamp(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                clamp(from.getBlue() + share * (to.getBlue() - from.getBlue())),
                clamp(from.getAlpha() + share * (to.getAlpha() - from.getAlpha())));
    }

    /** Returns the colour with another opacity, 0 to 1. */
    public static Color alpha(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), clamp(255 * opacity));
    }

    /** Returns the colour with its channels moved by so many levels. */
    public static Color moved(Color colour, double red, double green, double blue) {
        return new Color(
                clamp(colour.getRed() + red),
                clamp(colour.getGreen() + green),
                clamp(colour.getBlue() + blue),
                colour.getAlpha());
    }

    /** Returns the colour of the same hue with light and dark exchanged: a theme swapped. */
    public static Color lightnessInverted(Color colour) {
        int max = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        int min = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
        double shift = 255 - max - min;
        return moved(colour, shift, shift, shift);
    }

    /** Returns the level nearest to a value, within 0 to 255. */
    public static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
