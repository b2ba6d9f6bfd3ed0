package dev.lpips.golden;

import dev.lpips.image.Pixels;
import java.nio.file.Path;

/** Records two pictures in turn under one name, on several threads, until somebody kills it. */
final class EndlessRecorder {

    /** More of them only keep the next of a hundred children from starting. */
    private static final int THREADS = 2;

    private EndlessRecorder() {}

    public static void main(String[] arguments) {
        GoldenStore store = GoldenStore.at(Path.of(arguments[0]));
        GoldenName name = new GoldenName(arguments[1]);
        Pixels[] pictures = {ScribbledPictures.of(1), ScribbledPictures.of(2)};
        store.write(name, pictures[0]);
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            new Thread(() -> {
                        for (int turn = first; ; turn++) {
                            store.write(name, pictures[turn % 2]);
                        }
                    })
                    .start();
        }
        System.out.println("recording");
    }
}
