package dev.lpips.tools.measures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What happens to a whole picture. */
final class Edits {

    private Edits() {}

    static BufferedImage grain(BufferedImage picture) {
        Random random = new Random(3);
        return each(picture, (level, channel) -> level + (int) Math.round(random.nextGaussian()));
    }

    /** Everything one pixel further right; the left column is there twice. */
    static BufferedImage shifted(BufferedImage picture) {
        BufferedImage shifted = blank(picture);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                shifted.setRGB(x, y, picture.getRGB(Math.max(0, x - 1), y));
            }
        }
        return shifted;
    }

    /** The mean of 3 x 3 pixels; those of the border are there as often as needed. */
    static BufferedImage blurred(BufferedImage picture) {
        BufferedImage blurred = blank(picture);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                blurred.setRGB(x, y, mean(picture, x, y));
            }
        }
        return blurred;
    }

    /** Saved as JPEG and read again. */
    static BufferedImage jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
            stream.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /**
     * Changes each level.
     *
     * @param change given a level and its channel, 0 to 2 for red, green and blue; what it returns is clipped to 0 to 255
     */
    static BufferedImage each(BufferedImage picture, IntBinaryOperator change) {
        BufferedImage changed = blank(picture);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int pixel = 0;
                for (int channel = 0; channel < 3; channel++) {
                    int level = change.applyAsInt(level(picture.getRGB(x, y), channel), channel);
                    pixel = (pixel << 8) | Math.max(0, Math.min(255, level));
                }
                changed.setRGB(x, y, pixel);
            }
        }
        return changed;
    }

    private static int mean(BufferedImage picture, int x, int y) {
        int pixel = 0;
        for (int channel = 0; channel < 3; channel++) {
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                int column = Math.max(0, Math.min(picture.getWidth() - 1, x - 1 + i % 3));
                int row = Math.max(0, Math.min(picture.getHeight() - 1, y - 1 + i / 3));
                sum += level(picture.getRGB(column, row), channel);
            }
            pixel = (pixel << 8) | (sum + 4) / 9;
        }
        return pixel;
    }

    private static int level(int pixel, int channel) {
        return (pixel >> (16 - 8 * channel)) & 255;
    }

    private static BufferedImage blank(BufferedImage picture) {
        return new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    }
}
