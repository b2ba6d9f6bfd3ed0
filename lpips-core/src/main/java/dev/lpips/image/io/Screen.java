package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;

/** The area an animation is shown on, of which its first frame may fill only a part. */
final class Screen {

    private Screen() {}

    /** Returns the frame at its place on the screen; the rest is transparent. */
    static Pixels place(Pixels frame, int left, int top, PixelSize screen) {
        if (frame.size().equals(screen)) {
            return frame;
        }
        int[] argb = new int[screen.area()];
        int[] row = new int[frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            frame.copyRow(y, row);
            System.arraycopy(row, 0, argb, (top + y) * screen.width() + left, row.length);
        }
        return Pixels.adopt(screen, argb);
    }
}
