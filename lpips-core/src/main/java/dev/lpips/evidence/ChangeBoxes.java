package dev.lpips.evidence;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.measure.Measured.Change;
import java.util.List;

/**
 * Boxes around separate changes, numbered as the message numbers them. White on black, so that they are seen on any colour;
 * digits are drawn from a table, because a machine that runs tests may have no font.
 */
final class ChangeBoxes {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    /** Between a change and its box, so that the box hides nothing of it. */
    private static final int GAP = 3;

    private static final int DIGIT_WIDTH = 3;
    private static final int DIGIT_HEIGHT = 5;
    private static final int SCALE = 2;

    /** Rows of three bits from the top. */
    private static final int[] DIGITS = {
        0b111_101_101_101_111,
        0b010_110_010_010_111,
        0b111_001_111_100_111,
        0b111_001_111_001_111,
        0b101_101_111_001_001,
        0b111_100_111_001_111,
        0b111_100_111_101_111,
        0b111_001_010_010_010,
        0b111_101_111_101_111,
        0b111_101_111_001_111
    };

    private final int[] colours;
    private final PixelSize size;

    private ChangeBoxes(int[] colours, PixelSize size) {
        this.colours = colours;
        this.size = size;
    }

    /** Draws boxes into a picture of a size, row by row. */
    static void draw(int[] colours, PixelSize size, List<Change> changes) {
        ChangeBoxes boxes = new ChangeBoxes(colours, size);
        for (int i = 0; i < changes.size(); i++) {
            boxes.box(changes.get(i).region(), String.valueOf(i + 1));
        }
    }

    private void box(Region change, String number) {
        frame(change, GAP + 1, BLACK);
        frame(change, GAP, WHITE);
        int width = (DIGIT_WIDTH + 1) * SCALE * number.length();
        int height = (DIGIT_HEIGHT + 1) * SCALE;
        // Above the box, or below it where there is no room.
        int top = change.y() - GAP - height >= 0 ? change.y() - GAP - height : change.y() + change.height() + GAP;
        int left = Math.max(0, Math.min(change.x() - GAP, size.width() - width));
        fill(left, top, width, height, BLACK);
        for (int i = 0; i < number.length(); i++) {
            digit(number.charAt(i) - '0', left + SCALE / 2 + i * (DIGIT_WIDTH + 1) * SCALE, top + SCALE / 2);
        }
    }

    private void frame(Region change, int gap, int colour) {
        int left = change.x() - gap;
        int top = change.y() - gap;
        int width = change.width() + 2 * gap;
        int height = change.height() + 2 * gap;
        fill(left, top, width, 1, colour);
        fill(left, top + height - 1, width, 1, colour);
        fill(left, top, 1, height, colour);
        fill(left + width - 1, top, 1, height, colour);
    }

    private void digit(int digit, int left, int top) {
        for (int row = 0; row < DIGIT_HEIGHT; row++) {
            for (int column = 0; column < DIGIT_WIDTH; column++) {
                int bit = (DIGIT_HEIGHT - 1 - row) * DIGIT_WIDTH + DIGIT_WIDTH - 1 - column;
                if ((DIGITS[digit] >> bit & 1) == 1) {
                    fill(left + column * SCALE, top + row * SCALE, SCALE, SCALE, WHITE);
                }
            }
        }
    }

    private void fill(int left, int top, int width, int height, int colour) {
        for (int y = Math.max(0, top); y < Math.min(size.height(), top + height); y++) {
            for (int x = Math.max(0, left); x < Math.min(size.width(), left + width); x++) {
                colours[y * size.width() + x] = colour;
            }
        }
    }
}
