package dev.lpips.internal.djl;

import ai.djl.modality.cv.Image;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Pictures as DJL holds them. Loading this class needs DJL; asking for it without is a {@link NoClassDefFoundError}. */
public final class DjlPictures {

    private DjlPictures() {}

    /** Returns what a picture of DJL is wrapped around, if the object is one. */
    public static Optional<Object> wrappedImage(Object picture) {
        return picture instanceof Image image ? Optional.ofNullable(image.getWrappedImage()) : Optional.empty();
    }

    /**
     * Returns a picture of DJL as a PNG file, whatever it is wrapped around: each of DJL's libraries can write one.
     *
     * @throws UncheckedIOException if it cannot
     */
    public static InputStream png(Object picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ((Image) picture).save(png, "png");
        } catch (IOException e) {
            throw new UncheckedIOException("DJL cannot write the picture as PNG: " + e.getMessage(), e);
        }
        return new ByteArrayInputStream(png.toByteArray());
    }
}
