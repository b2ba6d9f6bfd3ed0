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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Pictures in files: decoding under limits, and encoding as PNG.
 *
 * <p>PNG, JPEG, GIF, BMP, TIFF and WebP are read, told apart by their content; of several pictures in a file, the first.
 * What comes out is what a browser shows, in 8 bits: turned upright, and brought to sRGB if the file carries a colour
 * profile. Damage that can be noticed is never patched over: a truncated file is refused, even where other tools show
 * the part they have. Safe to use from any number of threads.
 *
 * <ul>
 *   <li>Samples of 16 bits become 8 by their high byte, as in Pillow and OpenCV; narrower ones are spread over 0 to 255.
 *   <li>Profiles are applied to colours of PNG, JPEG, TIFF and WebP. A profile that means sRGB, is damaged, or belongs to
 *       gray changes nothing; gamma and chromaticities without a profile do not either.
 *   <li>The orientation of EXIF is applied in PNG, JPEG and WebP, that of TIFF in TIFF.
 *   <li>Of an animation that does not fill its screen, the rest of the screen is transparent.
 *   <li>Lossy WebP differs from libwebp, and so from browsers, by several levels per channel: keep goldens as PNG.
 *   <li>Floating-point and signed samples are refused.
 * </ul>
 */
public final class ImageFiles {

    private static final String GIT_LFS_POINTER = "version https://git-lfs";

    private ImageFiles() {}

    /**
     * Reads a picture under {@link DecodeLimits#DEFAULT}.
     *
     * @throws UnreadableImageException if there is no such file, or it is no picture that can be read
     */
    public static Pixels read(Path file) {
        return read(file, DecodeLimits.DEFAULT);
    }

    /**
     * Reads a picture.
     *
     * @throws UnreadableImageException if there is no such file, it exceeds a limit, or it is no picture that can be
     *     read
     */
    public static Pixels read(Path file, DecodeLimits limits) {
        return decode(readBytes(file, limits), file.toString(), limits);
    }

    /**
     * Reads the bytes of a picture file under {@link DecodeLimits#DEFAULT}, without decoding them.
     *
     * @throws UnreadableImageException if there is no such file, it exceeds the limit, or it cannot be read
     */
    public static byte[] readBytes(Path file) {
        return readBytes(file, DecodeLimits.DEFAULT);
    }

    private static byte[] readBytes(Path file, DecodeLimits limits) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new UnreadableImageException(name + " is a directory, not a picture");
        }
        if (!Files.exists(file)) {
            throw new UnreadableImageException(name + " does not exist");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return bytes(stream, name, limits);
        } catch (IOException e) {
            throw new UnreadableImageException(name + " cannot be read: " + IoReason.of(e), e);
        }
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
     * Decodes the bytes of a picture file under {@link DecodeLimits#DEFAULT}.
     *
     * @param name what to call the picture in a message
     * @throws UnreadableImageException if this is no picture that can be read
     */
    public static Pixels decode(byte[] bytes, String name) {
        return decode(bytes, name, DecodeLimits.DEFAULT);
    }

    /**
     * Decodes the bytes of a picture file.
     *
     * @param name what to call the picture in a message
     * @throws UnreadableImageException if this exceeds a limit, or is no picture that can be read
     */
    public static Pixels decode(byte[] bytes, String name, DecodeLimits limits) {
        requireSize(bytes.length, name, limits);
        if (bytes.length == 0) {
            throw new UnreadableImageException(name + " is empty");
        }
        ImageFormat format = ImageFormat.of(bytes).orElseThrow(() -> unknown(bytes, name));
        try {
            return format.decode(bytes, limits);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Readers meet damaged files with every kind of exception; that the file is damaged is all they mean.
            throw new UnreadableImageException(
                    "%s is not a readable %s picture: %s".formatted(name, format, reason(e)), e);
        }
    }

    static byte[] bytes(InputStream stream, String name, DecodeLimits limits) throws IOException {
        BoundedInputStream bounded = BoundedInputStream.builder()
                .setInputStream(stream)
                .setMaxCount(limits.maxFileBytes() == Long.MAX_VALUE ? Long.MAX_VALUE : limits.maxFileBytes() + 1)
                .setPropagateClose(false)
                .get();
        byte[] bytes = IOUtils.toByteArray(bounded);
        requireSize(bytes.length, name, limits);
        return bytes;
    }

    private static void requireSize(long length, String name, DecodeLimits limits) {
        if (length > limits.maxFileBytes()) {
            throw new UnreadableImageException(
                    String.format(Locale.ROOT, "%s is larger than the limit of %d bytes", name, limits.maxFileBytes()));
        }
    }

    private static UnreadableImageException unknown(byte[] bytes, String name) {
        String start = new String(bytes, 0, Math.min(bytes.length, GIT_LFS_POINTER.length()), StandardCharsets.UTF_8);
        return new UnreadableImageException(
                start.equals(GIT_LFS_POINTER)
                        ? name + " is a Git LFS pointer, not the picture itself; fetch it with: git lfs pull"
                        : name + " is not one of the formats that are read: PNG, JPEG, GIF, BMP, TIFF, WebP");
    }

    /** Returns what a reader says of a file it cannot read, as the end of a sentence. */
    static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
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

    /** Returns a picture as a PNG file, with an alpha channel only if it is not opaque. */
    public static byte[] encodePng(Pixels pixels) {
        return PngEncoder.encode(pixels);
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
