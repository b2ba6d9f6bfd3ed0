package dev.lpips.image.io;

import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory, as image readers want it, that loses patience with a reader that keeps asking for more.
 *
 * <p>Some readers take the end of a file for zeros without end: a WebP of 30 bytes kept one busy for seconds. Near its
 * end every file is asked for a few bytes too many, hence the patience.
 */
final class BytesInput extends ImageInputStreamImpl {

    private static final int PATIENCE = 1024;

    private final byte[] bytes;
    private int readsPastEnd;

    BytesInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IIOException {
        bitOffset = 0;
        return isAtEnd() ? -1 : bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IIOException {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private boolean isAtEnd() throws IIOException {
        if (streamPos < bytes.length) {
            return false;
        }
        if (++readsPastEnd > PATIENCE) {
            throw new IIOException("its data goes on past its end");
        }
        return true;
    }
}
