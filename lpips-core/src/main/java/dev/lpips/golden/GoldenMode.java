package dev.lpips.golden;

import dev.lpips.model.Lookup;
import dev.lpips.run.BuildPlace;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run may do to goldens. Whatever it writes does not pass in that run. */
public enum GoldenMode {
    /** Write nothing. The default, and the only mode on CI. */
    VERIFY,
    /** Write goldens that do not exist. For a new test. */
    RECORD_MISSING,
    /**
     * Write goldens that do not exist or do not match. A golden within tolerance is left as it is, so that a change in
     * one place does not rewrite every picture by a hair.
     */
    RECORD_FAILED,
    /** Write every golden whose pixels are not those of the actual picture, however close it looks. */
    RECORD_ALL;

    /** The property that chooses the mode. */
    public static final String PROPERTY = "lpips.golden.mode";

    /** The property that, set to {@code true}, lets a record mode run on CI. */
    public static final String ALLOW_ON_CI_PROPERTY = "lpips.golden.allowRecordOnCi";

    /**
     * Returns the mode of an id.
     *
     * @param id such as {@code record-missing}, in any case
     * @throws IllegalArgumentException if there is none of that id; the message lists the ids there are
     */
    public static GoldenMode of(String id) {
        for (GoldenMode mode : values()) {
            if (mode.toString().equals(id.strip().toLowerCase(Locale.ROOT))) {
                return mode;
            }
        }
        String known = Arrays.stream(values()).map(GoldenMode::toString).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("There is no golden mode \"%s\"; there are %s".formatted(id, known));
    }

    /**
     * Returns the mode a run is to have: that of {@value #PROPERTY}, or {@link #VERIFY} if it is not set.
     *
     * <p>On CI nobody looks at a picture before it becomes the measure of all later ones, and a retry would find the
     * golden that the failed try wrote. So a record mode is refused there, unless {@value #ALLOW_ON_CI_PROPERTY} says
     * that this very job is meant to record.
     *
     * @param properties the properties above
     * @param environment the environment variables that tell whether this is CI, see {@link BuildPlace#detect}
     * @throws IllegalArgumentException if a property has a text that is not accepted, or a record mode is asked for on CI
     */
    public static GoldenMode resolve(Lookup properties, Lookup environment) {
        String requested = properties.get(PROPERTY);
        GoldenMode mode = requested == null || requested.isBlank() ? VERIFY : ofProperty(requested);
        if (mode == VERIFY || isAllowedOnCi(properties.get(ALLOW_ON_CI_PROPERTY))) {
            return mode;
        }
        BuildPlace.sign(environment).ifPresent(sign -> {
            throw new IllegalArgumentException(
                    ("%s=%s would write goldens on CI (%s), where nobody looks at them. Record them on your machine and"
                                    + " commit them. If this job is meant to record, set %s=true")
                            .formatted(PROPERTY, mode, sign, ALLOW_ON_CI_PROPERTY));
        });
        return mode;
    }

    /** Returns the id, such as {@code record-missing}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static GoldenMode ofProperty(String text) {
        try {
            return of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(PROPERTY, e.getMessage()), e);
        }
    }

    private static boolean isAllowedOnCi(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return false;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "%s is true or false, but was \"%s\"".formatted(ALLOW_ON_CI_PROPERTY, text));
        };
    }
}
