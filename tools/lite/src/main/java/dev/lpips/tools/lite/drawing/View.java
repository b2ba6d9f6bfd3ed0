package dev.lpips.tools.lite.drawing;

/**
 * The square part of a drawing that is looked at.
 *
 * @param x left edge in the drawing's pixels
 * @param y upper edge
 * @param side of the picture, in the picture's pixels
 * @param scale the picture's pixels per pixel of the drawing
 * @param detail how many times finer it is drawn before it is reduced: 1 as screens do, 2 as a screen of twice the
 *     density photographed for one of single density
 */
public record View(double x, double y, int side, double scale, int detail) {

    /** Returns how wide a part of the drawing is seen. */
    public double extent() {
        return side / scale;
    }

    /** Returns the view moved by so many of the picture's pixels. */
    public View moved(double dx, double dy) {
        return new View(x + dx / scale, y + dy / scale, side, scale, detail);
    }

    /** Returns the view in another scale about its upper left corner. */
    public View scaled(double factor) {
        return new View(x, y, side, scale * factor, detail);
    }

    /** Returns the view with another detail. */
    public View detailed(int other) {
        return new View(x, y, side, scale, other);
    }
}
