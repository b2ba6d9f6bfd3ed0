package dev.lpips.junit;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.Frames;
import dev.lpips.image.io.Pictures;
import org.jspecify.annotations.Nullable;

/** What a test passes to an assertion: never null, whatever the compiler of the test lets through. */
final class Arguments {

    private Arguments() {}

    static <T> T value(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The %s is null".formatted(name));
        }
        return value;
    }

    static Pixels picture(@Nullable Object picture, String name) {
        return Pictures.pixels(value(picture, name));
    }

    static Frames frames(@Nullable Object sequence, String name) {
        return Frames.of(value(sequence, name));
    }
}
