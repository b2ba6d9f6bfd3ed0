package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG through the JDK's own writer, so that the same pixels are the same bytes whatever is on the class path. */
final class PngEncoder {

    private PngEncoder() {}

    static byte[] encode(Pixels pixels) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = writer();
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(target);
            writer.write(pixels.toBufferedImage());
        } catch (IOException e) {
            throw new UncheckedIOException("PNG could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static ImageWriter writer() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (FrameReader.isFromJdk(writer.getOriginatingProvider())) {
                return writer;
            }
        }
        throw new IllegalStateException("This Java runtime has no PNG writer");
    }
}
