package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import dev.lpips.internal.file.IoReason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sequence of pictures: a list, a directory, or an animated GIF as browsers show it.
 *
 * <p>Files are decoded when their turn comes, under {@link DecodeLimits#DEFAULT}, and each time the sequence is gone
 * through; so a long one needs no more memory than a short one. Safe to use from several threads as long as the files stay
 * what they are.
 */
public final class Frames implements Iterable<Frame> {

    private static final String ACCEPTED =
            "a List or array of pictures, the Path or File of a directory or of a GIF, the bytes of a GIF";

    private final List<String> names;
    private final Supplier<Iterator<Pixels>> pictures;

    private Frames(List<String> names, Supplier<Iterator<Pixels>> pictures) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A sequence of pictures has at least one");
        }
        this.names = List.copyOf(names);
        this.pictures = pictures;
    }

    /**
     * Returns the frames of a sequence.
     *
     * <p>Accepted are frames, returned as they are; a list, any other {@link Iterable}, or an array of whatever {@link
     * Pictures#pixels} accepts; the {@link Path} or {@link File} of a directory, whose pictures are taken in natural order
     * ({@code frame-2} before {@code frame-10}), folders and hidden files left out; and a GIF by its path or bytes, each
     * frame painted over what the ones before left. How long a frame is shown is not looked at.
     *
     * @throws IllegalArgumentException if this is of no accepted type, or has no picture
     * @throws UnreadableImageException if the directory cannot be listed or the GIF cannot be read; that a frame cannot be
     *     decoded shows when its turn comes
     */
    public static Frames of(Object sequence) {
        if (sequence instanceof Frames frames) {
            return frames;
        }
        if (sequence instanceof File file) {
            return ofPath(file.toPath());
        }
        // A path is an Iterable too, of its steps.
        if (sequence instanceof Path path) {
            return ofPath(path);
        }
        if (sequence instanceof byte[] bytes) {
            return ofGif(bytes, "The GIF in a byte[]");
        }
        if (sequence instanceof Iterable<?> pictures) {
            List<Object> list = new ArrayList<>();
            pictures.forEach(list::add);
            return ofList(list);
        }
        if (sequence instanceof Object[] pictures) {
            return ofList(Arrays.asList(pictures));
        }
        throw new IllegalArgumentException("Not a sequence of pictures: %s. Accepted are %s"
                .formatted(sequence.getClass().getName(), ACCEPTED));
    }

    /** Returns how many pictures there are; at least one. */
    public int count() {
        return names.size();
    }

    /**
     * Returns the pictures in their order.
     *
     * <p>The iterator throws {@link UnreadableImageException} if the next picture cannot be read.
     */
    @Override
    public Iterator<Frame> iterator() {
        return new Numbered(pictures.get());
    }

    /** Returns how many pictures there are, in words. */
    @Override
    public String toString() {
        return count() == 1 ? "1 frame" : count() + " frames";
    }

    private static Frames ofPath(Path path) {
        if (Files.isDirectory(path)) {
            return ofDirectory(path);
        }
        byte[] bytes = ImageFiles.readBytes(path);
        if (ImageFormat.of(bytes).filter(ImageFormat.GIF::equals).isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is no sequence of pictures. Accepted are %s".formatted(path, ACCEPTED));
        }
        return ofGif(bytes, path.toString());
    }

    private static Frames ofGif(byte[] bytes, String name) {
        GifAnimation animation = GifAnimation.of(bytes.clone(), name, DecodeLimits.DEFAULT);
        return new Frames(numbers(animation.count()), animation::iterator);
    }

    private static Frames ofDirectory(Path directory) {
        List<Path> files = pictures(directory);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no picture in " + directory);
        }
        return new Frames(
                IntStream.range(0, files.size())
                        .mapToObj(i -> name(i + 1, files.get(i)))
                        .toList(),
                () -> files.stream().map(ImageFiles::read).iterator());
    }

    private static List<Path> pictures(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !fileName(file).startsWith(".") && ImageFiles.isImageName(fileName(file)))
                    .sorted((one, other) -> NaturalOrder.INSTANCE.compare(fileName(one), fileName(other)))
                    .toList();
        } catch (IOException e) {
            throw new UnreadableImageException("%s cannot be listed: %s".formatted(directory, IoReason.of(e)), e);
        }
    }

    /** What may change or can be read only once is read now; files wait until their turn comes. */
    private static Frames ofList(List<?> pictures) {
        List<String> names = new ArrayList<>();
        List<Supplier<Pixels>> frames = new ArrayList<>();
        for (Object picture : pictures) {
            int number = names.size() + 1;
            if (picture instanceof Path path) {
                names.add(name(number, path));
                frames.add(() -> ImageFiles.read(path));
            } else {
                Pixels pixels = Pictures.pixels(picture);
                names.add(Integer.toString(number));
                frames.add(() -> pixels);
            }
        }
        return new Frames(names, () -> frames.stream().map(Supplier::get).iterator());
    }

    private static String name(int number, Path file) {
        return String.format(Locale.ROOT, "%d (%s)", number, fileName(file));
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private final class Numbered implements Iterator<Frame> {

        private final Iterator<Pixels> unnumbered;
        private int number;

        Numbered(Iterator<Pixels> unnumbered) {
            this.unnumbered = unnumbered;
        }

        @Override
        public boolean hasNext() {
            return number < count();
        }

        @Override
        public Frame next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            number++;
            return new Frame(number, names.get(number - 1), unnumbered.next());
        }
    }
}
