package dev.lpips.golden;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Records one picture, and prints what kept it from that. */
final class OneRecording {

    private OneRecording() {}

    public static void main(String[] arguments) {
        try {
            GoldenStore.at(Path.of(arguments[0])).write(new GoldenName(arguments[1]), ScribbledPictures.of(2));
            System.out.println("recorded");
        } catch (UncheckedIOException e) {
            System.out.println("failed: " + e.getMessage());
        }
    }
}
