package dev.lpips.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The version of LPIPS's learned heads, as its authors number them.
 *
 * <p>They differ in the heads and in the input: 0.0 fed pictures to the network without the scaling its backbone was
 * trained with, which 0.1 mended.
 */
public enum LpipsVersion {
    /** The version of the paper's first release, kept to reproduce published numbers. */
    V0_0("0.0"),
    /** The version in use since 2018, and the default. */
    V0_1("0.1"),
    /** The first version of {@link Backbone#LITE}, which LPIPS's authors had no part in. */
    LITE_1("1"),
    /**
     * Of {@link Backbone#VGG19}, whose features are compared as they are: there are no heads that could have a version.
     * Colours are scaled as the network was trained.
     *
     * @since 0.1.0
     */
    FEATURES("features");

    private final String number;

    LpipsVersion(String number) {
        this.number = number;
    }

    /**
     * Returns the version of a number.
     *
     * @param number {@code 0.0}, {@code 0.1}, {@code 1} or {@code features}
     * @throws IllegalArgumentException if there is no such version
     */
    public static LpipsVersion of(String number) {
        for (LpipsVersion version : values()) {
            if (version.number.equals(number)) {
                return version;
            }
        }
        String known = Arrays.stream(values()).map(LpipsVersion::toString).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("There is no LPIPS version \"%s\"; there are %s".formatted(number, known));
    }

    /** Returns the number, such as {@code 0.1}. */
    @Override
    public String toString() {
        return number;
    }
}
