package dev.lpips.model;

import org.jspecify.annotations.Nullable;

/**
 * A setting by name: {@code System::getProperty}, {@code System::getenv}, or whatever a front end has in their place.
 */
@FunctionalInterface
public interface Lookup {

    /** Returns the text of a setting, or null if it is not set. */
    @Nullable String get(String name);
}
