package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Predicate;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIOServiceProvider;
import org.jspecify.annotations.Nullable;

/**
 * One reader on one file in memory, asked for one picture.
 *
 * <p>A reader that only warns has still left something out or guessed something. Hence every warning is an error here,
 * unless the format's decoder names it as harmless.
 */
final class FrameReader implements AutoCloseable {

    private final ImageReader reader;
    private final int index;
    private final PixelSize size;
    private @Nullable String warning;
    private float percentDone;

    private FrameReader(
            ImageReader reader,
            byte[] file,
            int index,
            long bytesPerPixel,
            DecodeLimits limits,
            Predicate<String> harmless)
            throws IOException {
        this.reader = reader;
        this.index = index;
        reader.addIIOReadWarningListener((source, text) -> {
            if (warning == null && !harmless.test(text)) {
                warning = text;
            }
        });
        reader.addIIOReadProgressListener(new PercentListener(percent -> percentDone = percent));
        reader.setInput(new BytesInput(file), true, true);
        this.size = SizeGate.check(reader.getWidth(index), reader.getHeight(index), bytesPerPixel, limits);
    }

    /**
     * Opens the first picture of a file.
     *
     * @param bytesPerPixel what decoding takes at its height
     */
    static FrameReader open(ImageReader reader, byte[] file, long bytesPerPixel, DecodeLimits limits)
            throws IOException {
        return open(reader, file, 0, bytesPerPixel, limits, text -> false);
    }

    static FrameReader open(
            ImageReader reader,
            byte[] file,
            int index,
            long bytesPerPixel,
            DecodeLimits limits,
            Predicate<String> harmless)
            throws IOException {
        try {
            return new FrameReader(reader, file, index, bytesPerPixel, limits, harmless);
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            throw e;
        }
    }

    /**
     * Returns a reader of the JDK itself. Others may be registered for the same format by whatever is on the class path;
     * what a picture looks like must not depend on them.
     */
    static ImageReader jdkReader(String formatName) throws IIOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(formatName);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (isFromJdk(reader.getOriginatingProvider())) {
                return reader;
            }
        }
        throw new IIOException("this Java runtime has no reader for " + formatName);
    }

    static boolean isFromJdk(@Nullable IIOServiceProvider provider) {
        return provider != null
                && "java.desktop".equals(provider.getClass().getModule().getName());
    }

    PixelSize size() {
        return size;
    }

    BufferedImage image() throws IOException {
        BufferedImage image = reader.read(index);
        requireNoWarning();
        return image;
    }

    /** Returns the samples as they are stored, without the reader's own idea of their colour space. */
    Raster raster() throws IOException {
        Raster raster = reader.readRaster(index, null);
        requireNoWarning();
        return raster;
    }

    /** Returns how much of the picture the reader says it has read, 0 to 100. */
    float percentDone() {
        return percentDone;
    }

    @Override
    public void close() {
        reader.dispose();
    }

    private void requireNoWarning() throws IIOException {
        if (warning != null) {
            throw new IIOException(warning);
        }
    }
}
