package dev.lpips.junit;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.Frames;
import dev.lpips.image.io.Pictures;
import java.awt.Rectangle;
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

    static Region region(@Nullable Rectangle rectangle) {
        Rectangle area = value(rectangle, "rectangle");
        return new Region(area.x, area.y, area.width, area.height);
    }

    static Frames frames(@Nullable Object sequence, String name) {
        return Frames.of(value(sequence, name));
    }
}
