package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.AnimationFrame.Blend;
import dev.lpips.image.io.AnimationFrame.Disposal;
import dev.lpips.image.io.AnimationFrame.Place;
import java.io.IOException;
import java.util.Arrays;

/** The screen of an animation while it is played, in straight alpha; transparent at first. */
final class Canvas {

    private final PixelSize size;
    private final int[] argb;

    Canvas(PixelSize size) {
        this.size = size;
        this.argb = new int[size.area()];
    }

    /** Paints a frame, returns what is shown then, and disposes of the frame. */
    Pixels show(AnimationFrame frame) throws IOException {
        Pixels painted = frame.source().decode();
        int[] before = frame.disposal() == Disposal.RESTORE ? argb.clone() : argb;
        paint(painted, frame.place(), frame.blend());
        Pixels shown = Pixels.ofArgb(size, argb);
        if (frame.disposal() == Disposal.RESTORE) {
            System.arraycopy(before, 0, argb, 0, argb.length);
        } else if (frame.disposal() == Disposal.CLEAR) {
            clear(frame.place());
        }
        return shown;
    }

    private void paint(Pixels painted, Place place, Blend blend) {
        int[] row = new int[painted.width()];
        int columns = visible(place.left(), painted.width(), size.width());
        int rows = visible(place.top(), painted.height(), size.height());
        for (int y = 0; y < rows; y++) {
            painted.copyRow(y, row);
            int start = (place.top() + y) * size.width() + place.left();
            for (int x = 0; x < columns; x++) {
                argb[start + x] = blend == Blend.OVER ? over(row[x], argb[start + x]) : row[x];
            }
        }
    }

    private void clear(Place place) {
        int columns = visible(place.left(), place.width(), size.width());
        int rows = visible(place.top(), place.height(), size.height());
        for (int y = 0; y < rows; y++) {
            int start = (place.top() + y) * size.width() + place.left();
            Arrays.fill(argb, start, start + Math.max(columns, 0), 0);
        }
    }

    private static int visible(int from, int length, int end) {
        return Math.min(length, end - from);
    }

    /** Source over destination of Porter and Duff, in straight alpha, rounded to nearest. */
    static int over(int source, int destination) {
        int alpha = source >>> 24;
        int beneath = (destination >>> 24) * (255 - alpha);
        if (alpha == 255 || destination >>> 24 == 0) {
            return alpha == 0 ? destination : source;
        }
        // In 255ths of 255ths.
        int together = 255 * alpha + beneath;
        int colour = ((together + 127) / 255) << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 255 * alpha * (source >> shift & 0xFF) + beneath * (destination >> shift & 0xFF);
            colour |= ((sum + together / 2) / together) << shift;
        }
        return colour;
    }
}
