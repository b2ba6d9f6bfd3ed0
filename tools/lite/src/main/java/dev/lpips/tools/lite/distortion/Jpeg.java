package dev.lpips.tools.lite.distortion;

import static dev.lpips.tools.lite.distortion.Distortion.scaled;

import dev.lpips.image.io.ImageFiles;
import dev.lpips.tools.lite.chance.Dice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG there and back, by the JDK's own writer, whatever is on the class path. */
final class Jpeg {

    private Jpeg() {}

    static Raster apply(Raster raster, double strength, Dice dice) {
        double quality = 1 - scaled(0.06, 0.97, strength);
        return roundTrip(raster, (float) quality, dice.integer(0, 7), dice.integer(0, 7));
    }

    /** The grid of 8 x 8 blocks starts at the given offset, as if a larger picture had been cropped. */
    private static Raster roundTrip(Raster raster, float quality, int left, int top) {
        BufferedImage padded =
                new BufferedImage(raster.width() + left + 8, raster.height() + top + 8, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < padded.getHeight(); y++) {
            for (int x = 0; x < padded.getWidth(); x++) {
                padded.setRGB(x, y, rgb(raster, x - left, y - top));
            }
        }
        Raster decoded = Raster.of(ImageFiles.decode(encoded(padded, quality), "a JPEG of our own"));
        Raster result = new Raster(raster.width(), raster.height());
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < raster.height(); y++) {
                for (int x = 0; x < raster.width(); x++) {
                    result.plane(c)[y * raster.width() + x] = decoded.at(c, x + left, y + top);
                }
            }
        }
        return result;
    }

    private static int rgb(Raster raster, int x, int y) {
        return level(raster.at(0, x, y)) << 16 | level(raster.at(1, x, y)) << 8 | level(raster.at(2, x, y));
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(value)));
    }

    private static byte[] encoded(BufferedImage image, float quality) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = writer();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("JPEG could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static ImageWriter writer() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IllegalStateException("This Java runtime has no JPEG writer");
    }
}
