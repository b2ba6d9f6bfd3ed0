package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import java.util.Optional;

/**
 * The smallest box around all pixels that differ.
 *
 * @param left the first column
 * @param top the first row
 * @param right the column after the last
 * @param bottom the row after the last
 */
record DifferingBox(int left, int top, int right, int bottom) {

    /** Returns the box of two pictures of one size; empty if they are equal. */
    static Optional<DifferingBox> of(Pixels one, Pixels other) {
        int width = one.width();
        int[] before = new int[width];
        int[] after = new int[width];
        int left = width;
        int right = 0;
        int top = one.height();
        int bottom = 0;
        for (int y = 0; y < one.height(); y++) {
            one.copyRow(y, before);
            other.copyRow(y, after);
            int first = 0;
            while (first < width && before[first] == after[first]) {
                first++;
            }
            if (first < width) {
                int last = width - 1;
                while (before[last] == after[last]) {
                    last--;
                }
                left = Math.min(left, first);
                right = Math.max(right, last + 1);
                top = Math.min(top, y);
                bottom = y + 1;
            }
        }
        return right == 0 ? Optional.empty() : Optional.of(new DifferingBox(left, top, right, bottom));
    }
}
