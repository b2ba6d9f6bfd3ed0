package dev.lpips.image.io;

/** Why we may read a file otherwise than both Pillow and OpenCV. */
enum Deviation {
    /** Truncated, damaged, or against the rules of its format: others show the part they have, we refuse. */
    DAMAGED_REFUSED(Observed.REFUSED),
    /** Larger than the default limits. */
    OVER_LIMIT(Observed.REFUSED),
    /** A variant that the readers we use do not know, or signed samples, which mean nothing to a screen. */
    NOT_SUPPORTED(Observed.REFUSED),
    /** We apply an embedded colour profile, as browsers do. With the profile hidden, the file must agree. */
    PROFILE_APPLIED(Observed.DIFFERENT),
    /** We turn a WebP upright by its EXIF data, as browsers do. With them hidden, the file must agree. */
    WEBP_TURNED(Observed.DIFFERENT),
    /** The first frame of an animation leaves a part of its screen unpainted; what colour is hidden there is arbitrary. */
    UNSEEN_GROUND(Observed.DIFFERENT),
    /** Five or six bits are spread over 0 to 255 and rounded to nearest; others cut off or shift. */
    BMP_FIVE_BITS(Observed.DIFFERENT),
    /** OpenCV reads the bytes of these BMP files as if they had the usual colour masks; Pillow refuses. */
    BMP_MASKS(Observed.DIFFERENT),
    /** L*a*b* is converted to sRGB; others show its numbers as if they were red, green and blue. */
    LAB_CONVERTED(Observed.DIFFERENT),
    /** Damaged in a way our reader does not notice: a known weakness. */
    DAMAGED_READ(Observed.DIFFERENT),
    /** Read by us alone. */
    READ_HERE_ONLY(Observed.READ),
    /** The JPEG library differs from JDK to JDK: with some, these agree. */
    DEPENDS_ON_JDK(Observed.ANY);

    /** What a comparison with the other readers shows. */
    enum Observed {
        AGREED,
        REFUSED,
        DIFFERENT,
        READ,
        ANY
    }

    private final Observed observed;

    Deviation(Observed observed) {
        this.observed = observed;
    }

    boolean explains(Observed seen) {
        return observed == Observed.ANY || observed == seen;
    }
}
