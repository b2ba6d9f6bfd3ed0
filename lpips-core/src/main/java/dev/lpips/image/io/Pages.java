package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The pages of a file, each a picture of its own.
 *
 * @param name what to call the file in a message
 * @param count at least 1
 * @param source decodes a page, counted from 0
 */
record Pages(String name, int count, Source source) implements PictureSeries {

    /** Decodes a page. */
    @FunctionalInterface
    interface Source {
        Pixels decode(int index) throws IOException;
    }

    @Override
    public Iterator<Pixels> iterator() {
        return IntStream.range(0, count).mapToObj(this::decode).iterator();
    }

    private Pixels decode(int index) {
        try {
            return source.decode(index);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableImageException(
                    String.format(
                            Locale.ROOT, "%s, page %d, is not readable: %s", name, index + 1, ImageFiles.reason(e)),
                    e);
        }
    }
}
