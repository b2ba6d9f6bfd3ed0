package dev.lpips.internal.djl;

import ai.djl.modality.cv.Image;
import java.util.Optional;

/** Pictures as DJL holds them. Loading this class needs DJL; asking for it without is a {@link NoClassDefFoundError}. */
public final class DjlPictures {

    private DjlPictures() {}

    /** Returns what a picture of DJL is wrapped around, if the object is one. */
    public static Optional<Object> wrappedImage(Object picture) {
        return picture instanceof Image image ? Optional.ofNullable(image.getWrappedImage()) : Optional.empty();
    }
}
