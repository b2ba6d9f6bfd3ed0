package dev.lpips.image.io;

import dev.lpips.image.io.AnimationFrame.Disposal;
import dev.lpips.image.io.AnimationFrame.Place;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOException;

/** Walks through the blocks of a GIF, frame by frame, without decoding any. */
final class GifBlocks {

    private static final int SCREEN = 6;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;

    private final ByteBuffer gif;
    private final int screenWidth;
    private final int screenHeight;
    private final int headerEnd;

    /** Reads what comes before the first frame. */
    GifBlocks(byte[] file) throws IOException {
        this.gif = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(Math.min(SCREEN, file.length));
        try {
            screenWidth = unsignedShort();
            screenHeight = unsignedShort();
            int flags = gif.get();
            skip(2 + colourTableBytes(flags));
            headerEnd = gif.position();
        } catch (BufferUnderflowException e) {
            throw truncated("before its first frame", e);
        }
    }

    int screenWidth() {
        return screenWidth;
    }

    int screenHeight() {
        return screenHeight;
    }

    /** Returns how many bytes all frames have in common: the screen and its colours. */
    int headerEnd() {
        return headerEnd;
    }

    /** Returns the first frame. */
    GifFrame first() throws IOException {
        return next().orElseThrow(() -> new IIOException("it has no frame"));
    }

    /** Returns the next frame, and stops behind its descriptor; empty at the end of the file. */
    Optional<GifFrame> next() throws IOException {
        try {
            int start = gif.position();
            Disposal disposal = Disposal.KEEP;
            int block = gif.get();
            while (block == EXTENSION) {
                if ((gif.get() & 0xFF) == GRAPHIC_CONTROL) {
                    disposal = disposal(gif.get(gif.position() + 1) >> 2 & 7);
                }
                skipData();
                block = gif.get();
            }
            if (block == TRAILER) {
                return Optional.empty();
            }
            if (block != IMAGE) {
                throw new IIOException(
                        String.format(Locale.ROOT, "it has a block of the unknown kind 0x%02X", block & 0xFF));
            }
            return Optional.of(descriptor(disposal, start));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw truncated("before its last frame", e);
        }
    }

    /**
     * Returns how many frames follow the one whose descriptor was read last. They end where the file is damaged: viewers
     * show no more of it either.
     */
    int countOthers() {
        int count = 0;
        try {
            skipPicture();
            while (next().isPresent()) {
                count++;
                skipPicture();
            }
            return count;
        } catch (IOException e) {
            return count;
        }
    }

    /** Skips colours and data of the frame whose descriptor was read last, and returns where they end. */
    int skipPicture() throws IOException {
        try {
            // The flags are the last byte of the descriptor.
            skip(colourTableBytes(gif.get(gif.position() - 1)) + 1);
            skipData();
            return gif.position();
        } catch (BufferUnderflowException e) {
            throw truncated("within a frame", e);
        }
    }

    private GifFrame descriptor(Disposal disposal, int start) {
        int left = unsignedShort();
        int top = unsignedShort();
        int width = unsignedShort();
        int height = unsignedShort();
        gif.get();
        return new GifFrame(new Place(left, top, width, height), disposal, start);
    }

    /** As browsers understand the codes: 4 is 3 misspelt, and what is unknown stays. */
    private static Disposal disposal(int code) {
        return switch (code) {
            case 2 -> Disposal.CLEAR;
            case 3, 4 -> Disposal.RESTORE;
            default -> Disposal.KEEP;
        };
    }

    private void skipData() {
        for (int length = gif.get() & 0xFF; length > 0; length = gif.get() & 0xFF) {
            skip(length);
        }
    }

    private static int colourTableBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int unsignedShort() {
        return gif.getShort() & 0xFFFF;
    }

    private void skip(int bytes) {
        if (bytes > gif.remaining()) {
            throw new BufferUnderflowException();
        }
        gif.position(gif.position() + bytes);
    }

    private static EOFException truncated(String where, RuntimeException cause) {
        EOFException truncated = new EOFException("it ends " + where);
        // Not its cause: the deepest one speaks in messages, and this one has nothing to say.
        truncated.addSuppressed(cause);
        return truncated;
    }
}
