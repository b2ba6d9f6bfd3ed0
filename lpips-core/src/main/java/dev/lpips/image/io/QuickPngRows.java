package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.util.Arrays;

/** The rows of a picture as PNG stores them: the bytes of the channels, less those above them or to their left. */
final class QuickPngRows {

    private static final byte FILTER_SUB = 1;
    private static final byte FILTER_UP = 2;

    /** Every so many bytes are looked at when a filter is chosen. */
    private static final int SAMPLED = 5;

    private final Pixels picture;
    private final int channels;
    private final int[] colours;
    private byte[] above;
    private byte[] row;

    QuickPngRows(Pixels picture) {
        this.picture = picture;
        this.channels = channels(picture);
        this.colours = new int[picture.width()];
        this.above = new byte[channels * picture.width()];
        this.row = new byte[channels * picture.width()];
    }

    /** Returns how many bytes a row takes, its filter among them. */
    static int lineBytes(Pixels picture) {
        return 1 + channels(picture) * picture.width();
    }

    /** Returns rows, filtered, each behind the number of its filter. */
    byte[] filtered(int from, int to) {
        byte[] lines = new byte[lineBytes(picture) * (to - from)];
        if (from > 0) {
            read(from - 1);
        } else {
            Arrays.fill(row, (byte) 0);
        }
        for (int y = from; y < to; y++) {
            byte[] before = above;
            above = row;
            row = before;
            read(y);
            filter(lines, (y - from) * lineBytes(picture));
        }
        return lines;
    }

    private static int channels(Pixels picture) {
        return picture.isOpaque() ? 3 : 4;
    }

    private void read(int y) {
        picture.copyRow(y, colours);
        int i = 0;
        for (int colour : colours) {
            row[i] = (byte) (colour >> 16);
            row[i + 1] = (byte) (colour >> 8);
            row[i + 2] = (byte) colour;
            if (channels == 4) {
                row[i + 3] = (byte) (colour >>> 24);
            }
            i += channels;
        }
    }

    private void filter(byte[] lines, int start) {
        boolean up = isUpSmaller();
        lines[start] = up ? FILTER_UP : FILTER_SUB;
        if (up) {
            for (int i = 0; i < row.length; i++) {
                lines[start + 1 + i] = (byte) (row[i] - above[i]);
            }
        } else {
            System.arraycopy(row, 0, lines, start + 1, channels);
            for (int i = channels; i < row.length; i++) {
                lines[start + 1 + i] = (byte) (row[i] - row[i - channels]);
            }
        }
    }

    private boolean isUpSmaller() {
        int up = 0;
        int sub = 0;
        for (int i = channels; i < row.length; i += SAMPLED) {
            up += Math.abs((byte) (row[i] - above[i]));
            sub += Math.abs((byte) (row[i] - row[i - channels]));
        }
        return up <= sub;
    }
}
