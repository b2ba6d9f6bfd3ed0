package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import dev.lpips.internal.djl.DjlPictures;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.RenderedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.IIOException;
import javax.swing.ImageIcon;
import org.jspecify.annotations.Nullable;

/**
 * The one door for pictures: whatever a test has at hand becomes {@link Pixels}.
 *
 * <p>Files and bytes are decoded by {@link ImageFiles} under {@link DecodeLimits#ofThisJvm()}. Images already in memory are
 * read from their samples, of any layout; nothing is converted but what their colour model asks for. Safe to use from
 * any number of threads, as far as the picture itself is.
 */
public final class Pictures {

    private static final String ACCEPTED = "Pixels, Path, File, URL, URI, byte[], InputStream,"
            + " RenderedImage (BufferedImage among them), java.awt.Image, ImageIcon, ai.djl.modality.cv.Image";

    private Pictures() {}

    /**
     * Returns the pixels of a picture.
     *
     * <p>Accepted are {@link Pixels}, returned as they are; {@link Path}, {@link File}, {@link URL} and {@link URI} of a
     * picture file; {@code byte[]} and {@link InputStream} with the content of one, the stream being read to its end
     * and left open; any {@link RenderedImage}, that is any {@link java.awt.image.BufferedImage} too; any other
     * {@link Image} and the one of an {@link ImageIcon}, which are waited for while they load; and DJL's {@code
     * ai.djl.modality.cv.Image} around such an image, or around another that DJL can save as PNG. A later change of an image or array does not reach the pixels.
     *
     * @throws NullPointerException if the picture is null
     * @throws IllegalArgumentException if the picture is of no accepted type
     * @throws UnreadableImageException if it is of an accepted type, but holds no picture that can be read
     */
    public static Pixels pixels(Object picture) {
        if ((@Nullable Object) picture == null) {
            throw new NullPointerException("The picture is null. Accepted are: " + ACCEPTED);
        }
        if (picture instanceof Pixels pixels) {
            return pixels;
        }
        if (picture instanceof RenderedImage image) {
            return ofImage(image);
        }
        if (picture instanceof Image image) {
            return ofImage(AwtImages.rendered(image));
        }
        if (picture instanceof ImageIcon icon && icon.getImage() != null) {
            return ofImage(AwtImages.rendered(icon.getImage()));
        }
        if (picture instanceof byte[] bytes) {
            return ImageFiles.decode(bytes, "The picture in a byte[]");
        }
        return fromPlace(picture);
    }

    /**
     * Returns what a painter paints, on transparent ground.
     *
     * <pre>{@code
     * Pixels badge = Pictures.paint(120, 20, graphics -> {
     *     graphics.setColor(Color.GREEN);
     *     graphics.fillRoundRect(0, 0, 120, 20, 6, 6);
     * });
     * }</pre>
     *
     * <p>Edges and text are smoothed, in shades of grey, and nothing else is left to the machine but its fonts: text is the
     * same everywhere only with a font that the test brings along.
     *
     * @param painter paints; see also {@link Painters}
     * @throws IllegalArgumentException if the size is smaller than 1 x 1
     */
    public static Pixels paint(int width, int height, Consumer<? super Graphics2D> painter) {
        return paint(width, height, 1, painter);
    }

    /**
     * Returns what a painter paints on a screen of more than one pixel a unit, as {@link #paint(int, int, Consumer)} does: at
     * a scale of 2, 120 x 20 units are 240 x 40 pixels.
     *
     * @param scale pixels per unit, greater than 0; a part of a pixel at the right and bottom becomes a whole one
     * @throws IllegalArgumentException if the size is smaller than 1 x 1, or the scale is not a number above 0
     */
    public static Pixels paint(int width, int height, double scale, Consumer<? super Graphics2D> painter) {
        return ofImage(Painting.of(width, height, scale, painter));
    }

    private static Pixels fromPlace(Object picture) {
        if (picture instanceof Path path) {
            return ImageFiles.read(path);
        }
        if (picture instanceof File file) {
            return ImageFiles.read(file.toPath());
        }
        if (picture instanceof URI uri) {
            return ofUri(uri);
        }
        if (picture instanceof URL url) {
            return ofUrl(url);
        }
        if (picture instanceof InputStream stream) {
            return ofStream(stream, "The picture in a stream");
        }
        return fromOtherLibrary(picture);
    }

    private static Pixels fromOtherLibrary(Object picture) {
        Optional<Object> wrapped = wrappedByDjl(picture);
        if (wrapped.isPresent() && wrapped.get() instanceof RenderedImage image) {
            return ofImage(image);
        }
        if (wrapped.isPresent()) {
            return ofStream(
                    DjlPictures.png(picture),
                    "The DJL image around a " + wrapped.get().getClass().getName());
        }
        String hint = picture instanceof CharSequence ? " For a file name, use Path.of(..)." : "";
        throw new IllegalArgumentException("Not a picture: %s. Accepted are: %s.%s"
                .formatted(picture.getClass().getName(), ACCEPTED, hint));
    }

    private static Optional<Object> wrappedByDjl(Object picture) {
        try {
            return DjlPictures.wrappedImage(picture);
        } catch (NoClassDefFoundError e) {
            // Without DJL on the class path there is no picture of DJL either.
            return Optional.empty();
        }
    }

    private static Pixels ofImage(RenderedImage image) {
        try {
            return RasterPixels.of(image);
        } catch (IIOException e) {
            throw new UnreadableImageException(
                    "The image of class %s cannot be read: %s"
                            .formatted(image.getClass().getName(), e.getMessage()),
                    e);
        }
    }

    private static Pixels ofUri(URI uri) {
        try {
            if ("file".equalsIgnoreCase(uri.getScheme())) {
                return ImageFiles.read(Path.of(uri));
            }
            return ofUrl(uri.toURL());
        } catch (IllegalArgumentException | MalformedURLException | FileSystemNotFoundException e) {
            throw new UnreadableImageException(uri + " is not the place of a picture: " + e.getMessage(), e);
        }
    }

    private static Pixels ofUrl(URL url) {
        if ("file".equalsIgnoreCase(url.getProtocol())) {
            return ImageFiles.read(path(url));
        }
        try {
            DecodeLimits limits = DecodeLimits.ofThisJvm();
            return ImageFiles.decode(UrlBytes.of(url, UrlBytes.PATIENCE, limits), url.toString(), limits);
        } catch (IOException e) {
            throw new UnreadableImageException(url + " cannot be read: " + e, e);
        }
    }

    /** A URL, other than a URI, may have spaces. */
    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new File(url.getPath()).toPath();
        }
    }

    private static Pixels ofStream(InputStream stream, String name) {
        try {
            return ImageFiles.decode(PictureBytes.of(stream, name, DecodeLimits.ofThisJvm()), name);
        } catch (IOException e) {
            throw new UnreadableImageException(name + " cannot be read: " + e, e);
        }
    }
}
