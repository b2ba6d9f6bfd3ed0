package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.IoReason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOException;
import org.apache.commons.io.FilenameUtils;

/**
 * Pictures in files: decoding under limits, and encoding as PNG.
 *
 * <p>PNG, JPEG, GIF, BMP, TIFF and WebP are read, told apart by their content. A file
 * of several frames or pages is no picture: {@link Frames} reads it.
 * What comes out is what a browser shows, in 8 bits: turned upright, and brought to sRGB if the file carries a colour
 * profile. Damage that can be noticed is never patched over: a truncated file is refused, even where other tools show
 * the part they have. Safe to use from any number of threads.
 *
 * <ul>
 *   <li>Samples of 16 bits become 8 by their high byte, as in Pillow and OpenCV; narrower ones are spread over 0 to 255.
 *   <li>Profiles are applied to colours of PNG, JPEG, TIFF and WebP. A profile that means sRGB, is damaged, or belongs to
 *       gray changes nothing; gamma and chromaticities without a profile do not either. Code points of a PNG (cICP) go
 *       before its profile; those of high dynamic range are refused.
 *   <li>The orientation of EXIF is applied in PNG, JPEG and WebP, that of TIFF in TIFF.
 *   <li>A further sample of TIFF is transparency only if the file says so.
 *   <li>Of a frame that does not fill its screen, the rest of the screen is transparent.
 *   <li>Floating-point and signed samples are refused.
 * </ul>
 */
public final class ImageFiles {

    private ImageFiles() {}

    /**
     * Reads a picture under {@link DecodeLimits#ofThisJvm()}.
     *
     * @throws UnreadableImageException if there is no such file, or it is no picture that can be read
     */
    public static Pixels read(Path file) {
        return read(file, DecodeLimits.ofThisJvm());
    }

    /**
     * Reads a picture.
     *
     * @throws UnreadableImageException if there is no such file, it exceeds a limit, or it is no picture that can be
     *     read
     */
    public static Pixels read(Path file, DecodeLimits limits) {
        return decode(PictureBytes.of(file, limits), file.toString(), limits);
    }

    /**
     * Reads the bytes of a picture file under {@link DecodeLimits#ofThisJvm()}, without decoding them.
     *
     * @throws UnreadableImageException if there is no such file, it exceeds the limit, or it cannot be read
     */
    public static byte[] readBytes(Path file) {
        return PictureBytes.of(file, DecodeLimits.ofThisJvm());
    }

    /**
     * Reads the bytes of a picture from a stream to its end under {@link DecodeLimits#ofThisJvm()}, without decoding them, and leaves
     * the stream open.
     *
     * @param name what to call the picture in a message
     * @throws UnreadableImageException if it exceeds the limit
     * @throws IOException if the stream cannot be read
     * @since 0.1.0
     */
    public static byte[] readBytes(InputStream stream, String name) throws IOException {
        return PictureBytes.of(stream, name, DecodeLimits.ofThisJvm());
    }

    /**
     * Returns the size that a picture file announces, without decoding it. Enough for files that need not be looked at,
     * such as two with the same bytes.
     *
     * @return empty if the file would have to be decoded to know: it is not a PNG file, is damaged or cut off, or is turned
     */
    public static Optional<PixelSize> announcedSize(byte[] bytes) {
        return PngFrame.announcedSize(bytes);
    }

    /**
     * Decodes the bytes of a picture file under {@link DecodeLimits#ofThisJvm()}.
     *
     * @param name what to call the picture in a message
     * @throws UnreadableImageException if this is no picture that can be read
     */
    public static Pixels decode(byte[] bytes, String name) {
        return decode(bytes, name, DecodeLimits.ofThisJvm());
    }

    /**
     * Decodes the bytes of a picture file.
     *
     * @param name what to call the picture in a message
     * @throws UnreadableImageException if this exceeds a limit, or is no picture that can be read
     */
    public static Pixels decode(byte[] bytes, String name, DecodeLimits limits) {
        return attempt(bytes, name, limits, format -> format.decode(bytes, limits));
    }

    /** Looks through a file for its frames or pages; empty if it is a still picture. */
    static Optional<PictureSeries> series(byte[] bytes, String name) {
        DecodeLimits limits = DecodeLimits.ofThisJvm();
        return attempt(bytes, name, limits, format -> format.series(bytes, name, limits));
    }

    /** What is done with a file once its format is known. */
    @FunctionalInterface
    private interface Attempt<T> {
        T with(ImageFormat format) throws IOException;
    }

    private static <T> T attempt(byte[] bytes, String name, DecodeLimits limits, Attempt<T> attempt) {
        PictureBytes.requireSize(bytes.length, name, limits);
        if (bytes.length == 0) {
            throw new UnreadableImageException(name + " is empty");
        }
        ImageFormat format = ImageFormat.of(bytes).orElseThrow(() -> OtherKind.unreadable(bytes, name));
        try {
            return attempt.with(format);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Readers meet damaged files with every kind of exception; that the file is damaged is all they mean.
            throw new UnreadableImageException(failure(bytes, name, format, e), e);
        }
    }

    private static String failure(byte[] bytes, String name, ImageFormat format, Throwable cause) {
        if (TextConversion.altered(bytes)) {
            return name + " " + TextConversion.explanation();
        }
        return cause instanceof OneOfSeveral
                ? name + " " + cause.getMessage()
                : "%s is not a readable %s picture: %s".formatted(name, format, reason(cause));
    }

    /** Returns what a reader says of a file it cannot read, as the end of a sentence. */
    static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (deepest instanceof OutOfMemoryError) {
            return "it takes more memory than the JVM has left (-Xmx)";
        }
        String text = deepest.getMessage();
        boolean truncated = deepest instanceof EOFException;
        if (text == null || text.isBlank()) {
            return truncated ? "it is truncated" : "its data is damaged (" + deepest + ")";
        }
        return truncated ? "it is truncated: " + text : text;
    }

    /**
     * Tells from a file name, with or without directories, whether it is one of a picture that can be read: png, jpg,
     * jpeg, gif, bmp, tif, tiff or webp, in any case.
     */
    public static boolean isImageName(String fileName) {
        return ImageFormat.isExtension(FilenameUtils.getExtension(fileName).toLowerCase(Locale.ROOT));
    }

    /**
     * Checks that a picture could be read again once it is written: that it is within {@link DecodeLimits#ofThisJvm()}.
     *
     * @param name what to call the picture in a message
     * @throws UnreadableImageException if it could not
     * @since 0.1.0
     */
    public static void requireReadable(PixelSize size, String name) {
        try {
            DecodeLimits.ofThisJvm().requireMemory(size.width(), size.height(), PngDecoder.ARGB_BYTES_PER_PIXEL);
        } catch (IIOException e) {
            throw new UnreadableImageException("%s could not be read again: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Returns a picture as a PNG file, with an alpha channel only if it is not opaque. */
    public static byte[] encodePng(Pixels pixels) {
        return PngEncoder.encode(pixels);
    }

    /**
     * Returns a picture as a PNG file, several times faster than {@link #encodePng(Pixels)} and larger: for a file that is looked at and
     * not kept.
     */
    public static byte[] encodePngQuickly(Pixels pixels) {
        return QuickPng.encode(pixels);
    }

    /**
     * Returns a picture as a PNG file with texts beside the pixels, which every reader of pictures passes over.
     *
     * @param texts by keyword, 1 to 79 printable ASCII characters each
     * @throws IllegalArgumentException if a keyword is none
     */
    public static byte[] encodePng(Pixels pixels, Map<String, String> texts) {
        return PngTexts.with(encodePng(pixels), texts);
    }

    /**
     * Returns the texts in front of the pixels of a PNG file, by keyword, without decoding it; none if it is no PNG file.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Map<String, String> texts(Path file) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return PngTexts.read(stream);
        } catch (EOFException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    /**
     * Writes a picture as a PNG file, and the directories above it. A reader of the file sees the old content or the
     * new, never a part.
     *
     * @throws UncheckedIOException if that fails; the old content, if any, is still there
     */
    public static void writePng(Path file, Pixels pixels) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            AtomicWrite.to(target, encodePng(pixels));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }
}
