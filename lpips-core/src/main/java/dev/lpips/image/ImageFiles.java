package dev.lpips.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Stand-in until the real one is merged. */
public final class ImageFiles {

    private ImageFiles() {}

    /** Reads a picture. */
    public static Pixels read(Path file) {
        BufferedImage image;
        try (var in = Files.newInputStream(file)) {
            image = ImageIO.read(in);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableImageException("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
        if (image == null) {
            throw new UnreadableImageException("%s is not a picture".formatted(file));
        }
        PixelSize size = new PixelSize(image.getWidth(), image.getHeight());
        return Pixels.adopt(size, image.getRGB(0, 0, size.width(), size.height(), null, 0, size.width()));
    }

    /** Encodes a picture as PNG. */
    public static byte[] encodePng(Pixels pixels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels.toBufferedImage(), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
