package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.IIOException;

/**
 * Follows the run lengths of a compressed BMP without keeping a pixel. The JDK's reader leaves black whatever such a
 * file fails to say, and drops what does not fit.
 */
final class BmpRunLengths {

    private static final int END_OF_ROW = 0;
    private static final int END_OF_PICTURE = 1;
    private static final int SKIP = 2;

    private final byte[] file;
    private final boolean halfBytes;
    private final PixelSize size;
    private int at;
    private int x;
    private int y;

    private BmpRunLengths(byte[] file, int at, boolean halfBytes, PixelSize size) {
        this.file = file;
        this.at = at;
        this.halfBytes = halfBytes;
        this.size = size;
    }

    static void requireComplete(byte[] file, int dataOffset, boolean halfBytes, PixelSize size) throws IOException {
        new BmpRunLengths(file, Math.max(0, dataOffset), halfBytes, size).follow();
    }

    private void follow() throws IOException {
        boolean ended = false;
        while (!ended && y < size.height()) {
            int run = next();
            int value = next();
            if (run > 0) {
                paint(run);
            } else {
                ended = value == END_OF_PICTURE;
                escape(value);
            }
        }
    }

    private void escape(int code) throws IOException {
        if (code == END_OF_ROW) {
            x = 0;
            y++;
        } else if (code == SKIP) {
            x += next();
            y += next();
        } else if (code > SKIP) {
            paint(code);
            int bytes = halfBytes ? (code + 1) / 2 : code;
            at += bytes + (bytes & 1);
        }
    }

    private void paint(int pixels) throws IIOException {
        x += pixels;
        // Half bytes come in pairs, so that a row of odd width may end one pixel late.
        if (x > size.width() + (halfBytes ? 1 : 0)) {
            throw new IIOException("a run of colour leaves the picture in row " + y);
        }
    }

    private int next() throws EOFException {
        if (at >= file.length) {
            throw new EOFException("its run lengths end in row " + y);
        }
        return file[at++] & 0xFF;
    }
}
