package dev.lpips.measure;

/** How light a colour is, by Rec. 601: 0 to 255. */
public final class Luma {

    private Luma() {}

    public static double of(int rgb) {
        return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
    }
}
