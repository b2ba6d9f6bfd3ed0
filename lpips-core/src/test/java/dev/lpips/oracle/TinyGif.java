package dev.lpips.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes animated GIFs, as wild as the format allows: every frame where and how a test wants it. Colours are numbers of
 * {@link #COLOURS}; {@link #CLEAR} is transparent.
 */
public final class TinyGif {

    /** The colours there are, as pixels have them: red, green, blue, white. */
    public static final int[] COLOURS = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF};

    /** The number of the transparent colour. */
    public static final int CLEAR = 9;

    private static final int BITS = 7;
    private static final int RESET = 1 << BITS;
    private static final int END = RESET + 1;

    /** So few codes follow each reset that all of them have 8 bits, and a byte is a code. */
    private static final int CODES_PER_RESET = 100;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Starts a GIF with a screen of the given size. */
    public TinyGif(int width, int height) {
        bytes.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        writeShort(width);
        writeShort(height);
        write(0xF0 | (BITS - 1), 0, 0);
        for (int i = 0; i < RESET; i++) {
            int colour = i < COLOURS.length ? COLOURS[i] : 0;
            write(colour >> 16, colour >> 8, colour);
        }
        // The extension that makes browsers play it again and again.
        write(0x21, 0xFF, 11);
        bytes.writeBytes("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
        write(3, 1, 0, 0, 0);
    }

    /**
     * Adds a frame.
     *
     * @param disposal 0 or 1: it stays; 2: its area is cleared; 3: its area becomes what it was
     * @param colours one number a pixel, row by row
     */
    public TinyGif frame(int left, int top, int width, int height, int disposal, int... colours) {
        write(0x21, 0xF9, 4, disposal << 2 | 1, 10, 0, CLEAR, 0);
        write(0x2C);
        writeShort(left);
        writeShort(top);
        writeShort(width);
        writeShort(height);
        write(0, BITS);
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        for (int i = 0; i < colours.length; i++) {
            if (i % CODES_PER_RESET == 0) {
                codes.write(RESET);
            }
            codes.write(colours[i]);
        }
        codes.write(END);
        writeData(codes.toByteArray());
        return this;
    }

    /** Returns the file. */
    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes.toByteArray());
        file.write(0x3B);
        return file.toByteArray();
    }

    private void writeData(byte[] data) {
        for (int start = 0; start < data.length; start += 255) {
            int length = Math.min(255, data.length - start);
            write(length);
            bytes.write(data, start, length);
        }
        write(0);
    }

    private void writeShort(int value) {
        write(value, value >> 8);
    }

    private void write(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
    }
}
