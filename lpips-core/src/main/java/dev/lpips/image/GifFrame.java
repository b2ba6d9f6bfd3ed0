package dev.lpips.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOException;

/**
 * Where the first frame of a GIF lies on its screen. The screen is never smaller than the frame: writers that got it
 * wrong are forgiven by every viewer.
 */
record GifFrame(int screenWidth, int screenHeight, int left, int top) {

    private static final int SCREEN = 6;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;

    static GifFrame first(byte[] file) throws IOException {
        ByteBuffer gif = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(SCREEN);
        try {
            int screenWidth = unsignedShort(gif);
            int screenHeight = unsignedShort(gif);
            int flags = gif.get();
            skip(gif, 2 + colourTableBytes(flags));
            skipExtensions(gif);
            int left = unsignedShort(gif);
            int top = unsignedShort(gif);
            int right = left + unsignedShort(gif);
            int bottom = top + unsignedShort(gif);
            return new GifFrame(Math.max(screenWidth, right), Math.max(screenHeight, bottom), left, top);
        } catch (BufferUnderflowException e) {
            throw truncated(e);
        }
    }

    private static void skipExtensions(ByteBuffer gif) throws IIOException {
        int block = gif.get();
        while (block == EXTENSION) {
            gif.get();
            for (int length = gif.get() & 0xFF; length > 0; length = gif.get() & 0xFF) {
                skip(gif, length);
            }
            block = gif.get();
        }
        if (block != IMAGE) {
            throw new IIOException("it has no frame");
        }
    }

    private static int colourTableBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int unsignedShort(ByteBuffer gif) {
        return gif.getShort() & 0xFFFF;
    }

    private static void skip(ByteBuffer gif, int bytes) {
        if (bytes > gif.remaining()) {
            throw new BufferUnderflowException();
        }
        gif.position(gif.position() + bytes);
    }

    private static EOFException truncated(BufferUnderflowException cause) {
        EOFException truncated = new EOFException("it ends before its first frame");
        truncated.initCause(cause);
        return truncated;
    }
}
