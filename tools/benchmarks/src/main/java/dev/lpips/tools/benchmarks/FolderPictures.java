package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws two folders of screens: of 1000 pairs, 950 are equal byte by byte, 45 have a changed box, and 5
 * differ everywhere. At least one differs everywhere and one has a box.
 *
 * @param size of each picture
 * @param total how many pairs
 */
record FolderPictures(Path reference, Path actual, PixelSize size, int total) {

    static final String CHANGED = "changed-";

    /** Equal pictures repeat: what they show does not matter, and drawing a thousand would take longer than measuring. */
    private static final int EQUAL_KINDS = 20;

    static FolderPictures draw(Path folder, PixelSize size, int total) throws IOException {
        FolderPictures pictures = new FolderPictures(
                folder.resolve("reference-" + total), folder.resolve("actual-" + total), size, total);
        Files.createDirectories(pictures.reference);
        Files.createDirectories(pictures.actual);
        int different = pictures.different();
        for (int i = 0; i < pictures.changed(); i++) {
            pictures.drawChanged(i, i < different ? Change.ALL : Change.BOX);
        }
        for (int i = 0; i < total - pictures.changed(); i++) {
            pictures.copyEqual(i);
        }
        return pictures;
    }

    int changed() {
        return different() + Math.max(1, total * 45 / 1000);
    }

    private int different() {
        return Math.max(1, total / 200);
    }

    private void drawChanged(int number, Change change) {
        Scene scene = new Scene(size, 1000 + number);
        String name = "%s%04d.png".formatted(CHANGED, number);
        ImageFiles.writePng(reference.resolve(name), scene.reference());
        ImageFiles.writePng(actual.resolve(name), scene.actual(change));
    }

    private void copyEqual(int number) throws IOException {
        Path source = reference.resolve("equal-%04d.png".formatted(number % EQUAL_KINDS));
        if (number < EQUAL_KINDS) {
            ImageFiles.writePng(source, new Scene(size, number).reference());
        }
        byte[] bytes = Files.readAllBytes(source);
        String name = "equal-%04d.png".formatted(number);
        Files.write(reference.resolve(name), bytes);
        Files.write(actual.resolve(name), bytes);
    }
}
