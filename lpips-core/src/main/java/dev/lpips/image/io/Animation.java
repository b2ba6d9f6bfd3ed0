package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * Frames as browsers show them: each painted over what the ones before it left on the screen.
 *
 * <p>The screen is transparent at first. How long a frame is shown, and how often all are, is not looked at. Frames are
 * decoded when they are asked for, so no more than two pictures are held at a time.
 *
 * @param name what to call it in a message
 * @param screen the area it is shown on
 * @param orientation how each shown picture is turned
 * @param frames at least one
 */
record Animation(String name, PixelSize screen, Orientation orientation, List<AnimationFrame> frames)
        implements PictureSeries {

    Animation {
        frames = List.copyOf(frames);
    }

    @Override
    public int count() {
        return frames.size();
    }

    @Override
    public Iterator<Pixels> iterator() {
        return new Playing();
    }

    private final class Playing implements Iterator<Pixels> {

        private final Canvas canvas = new Canvas(screen);
        private int next;

        @Override
        public boolean hasNext() {
            return next < frames.size();
        }

        @Override
        public Pixels next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            AnimationFrame frame = frames.get(next);
            next++;
            try {
                return orientation.upright(canvas.show(frame));
            } catch (IOException | RuntimeException e) {
                throw new UnreadableImageException(
                        String.format(
                                Locale.ROOT, "%s, frame %d, is not readable: %s", name, next, ImageFiles.reason(e)),
                        e);
            }
        }
    }
}
