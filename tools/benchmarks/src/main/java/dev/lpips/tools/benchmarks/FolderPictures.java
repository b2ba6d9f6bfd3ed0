package dev.lpips.tools.benchmarks;

import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws two folders of screens of 1280 x 800: of 1000 pairs, 950 are equal byte by byte, 45 have a changed box, and 5
 * differ everywhere.
 *
 * @param total how many pairs
 */
record FolderPictures(Path reference, Path actual, int total) {

    static final String CHANGED = "changed-";

    /** Equal pictures repeat: what they show does not matter, and drawing a thousand would take longer than measuring. */
    private static final int EQUAL_KINDS = 20;

    static FolderPictures draw(Path folder, int total) throws IOException {
        FolderPictures pictures =
                new FolderPictures(folder.resolve("reference-" + total), folder.resolve("actual-" + total), total);
        Files.createDirectories(pictures.reference);
        Files.createDirectories(pictures.actual);
        int different = total / 200;
        int boxes = total * 45 / 1000;
        for (int i = 0; i < different + boxes; i++) {
            pictures.drawChanged(i, i < different ? Change.ALL : Change.BOX);
        }
        for (int i = 0; i < total - different - boxes; i++) {
            pictures.copyEqual(i);
        }
        return pictures;
    }

    int changed() {
        return total / 200 + total * 45 / 1000;
    }

    private void drawChanged(int number, Change change) {
        Scene scene = new Scene(1280, 800, 1000 + number);
        String name = "%s%04d.png".formatted(CHANGED, number);
        ImageFiles.writePng(reference.resolve(name), scene.reference());
        ImageFiles.writePng(actual.resolve(name), scene.actual(change));
    }

    private void copyEqual(int number) throws IOException {
        Path source = reference.resolve("equal-%04d.png".formatted(number % EQUAL_KINDS));
        if (number < EQUAL_KINDS) {
            ImageFiles.writePng(source, new Scene(1280, 800, number).reference());
        }
        byte[] bytes = Files.readAllBytes(source);
        String name = "equal-%04d.png".formatted(number);
        Files.write(reference.resolve(name), bytes);
        Files.write(actual.resolve(name), bytes);
    }
}
