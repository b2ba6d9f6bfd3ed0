package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.GifFrame.Disposal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The frames of a GIF as browsers show them: each painted over what the ones before it left on the screen.
 *
 * <p>The screen is transparent at first. How long a frame is shown, and how often all are, is not looked at. Frames are
 * decoded when they are asked for, so no more than two pictures are held at a time.
 */
final class GifAnimation {

    private static final int TRAILER = 0x3B;

    private final byte[] file;
    private final String name;
    private final DecodeLimits limits;
    private final PixelSize screen;
    private final int headerEnd;
    private final List<Slice> slices = new ArrayList<>();

    private GifAnimation(byte[] file, String name, DecodeLimits limits) throws IOException {
        this.file = file;
        this.name = name;
        this.limits = limits;
        GifBlocks blocks = new GifBlocks(file);
        for (Optional<GifFrame> frame = blocks.next(); frame.isPresent(); frame = blocks.next()) {
            slices.add(new Slice(frame.get(), blocks.skipPicture()));
        }
        this.headerEnd = blocks.headerEnd();
        this.screen = GifDecoder.screen(blocks, new GifBlocks(file).first(), limits);
    }

    /**
     * Looks through a GIF without decoding it.
     *
     * @param name what to call it in a message
     * @throws UnreadableImageException if it is damaged, truncated or too large
     */
    static GifAnimation of(byte[] file, String name, DecodeLimits limits) {
        try {
            return new GifAnimation(file, name, limits);
        } catch (IOException e) {
            throw new UnreadableImageException(
                    "%s is not a readable GIF picture: %s".formatted(name, ImageFiles.reason(e)), e);
        }
    }

    int count() {
        return slices.size();
    }

    /** Returns the frames from the first to the last; each is decoded when it is asked for. */
    Iterator<Pixels> iterator() {
        return new Playing();
    }

    /** A frame, and where the next one begins. */
    private record Slice(GifFrame frame, int end) {}

    private final class Playing implements Iterator<Pixels> {

        private final int[] canvas = new int[screen.area()];
        private int next;

        @Override
        public boolean hasNext() {
            return next < slices.size();
        }

        @Override
        public Pixels next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Slice slice = slices.get(next);
            next++;
            try {
                return show(slice);
            } catch (IOException | RuntimeException e) {
                throw new UnreadableImageException(
                        String.format(
                                Locale.ROOT, "%s, frame %d, is not readable: %s", name, next, ImageFiles.reason(e)),
                        e);
            }
        }

        private Pixels show(Slice slice) throws IOException {
            Pixels painted = GifDecoder.picture(alone(slice), limits);
            GifFrame frame = slice.frame;
            int[] before = frame.disposal() == Disposal.RESTORE ? canvas.clone() : canvas;
            paint(painted, frame);
            Pixels shown = Pixels.ofArgb(screen, canvas);
            if (frame.disposal() == Disposal.RESTORE) {
                System.arraycopy(before, 0, canvas, 0, canvas.length);
            } else if (frame.disposal() == Disposal.CLEAR) {
                clear(frame);
            }
            return shown;
        }

        /** Colours are opaque or not there: what is transparent leaves the screen as it is. */
        private void paint(Pixels painted, GifFrame frame) {
            int[] row = new int[painted.width()];
            int columns = visible(frame.left(), painted.width(), screen.width());
            int rows = visible(frame.top(), painted.height(), screen.height());
            for (int y = 0; y < rows; y++) {
                painted.copyRow(y, row);
                int start = (frame.top() + y) * screen.width() + frame.left();
                for (int x = 0; x < columns; x++) {
                    if (row[x] >>> 24 != 0) {
                        canvas[start + x] = row[x];
                    }
                }
            }
        }

        private void clear(GifFrame frame) {
            int columns = visible(frame.left(), frame.width(), screen.width());
            int rows = visible(frame.top(), frame.height(), screen.height());
            for (int y = 0; y < rows; y++) {
                int start = (frame.top() + y) * screen.width() + frame.left();
                Arrays.fill(canvas, start, start + Math.max(columns, 0), 0);
            }
        }

        private static int visible(int from, int length, int end) {
            return Math.min(length, end - from);
        }
    }

    /** Returns a GIF of one frame alone: so each goes through the checks that a still picture goes through. */
    private byte[] alone(Slice slice) {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.write(file, 0, headerEnd);
        gif.write(file, slice.frame.start(), slice.end - slice.frame.start());
        gif.write(TRAILER);
        return gif.toByteArray();
    }
}
