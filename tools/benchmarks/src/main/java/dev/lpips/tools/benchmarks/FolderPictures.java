package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Two folders of screens, most of which are equal byte by byte.
 *
 * @param size of each picture
 * @param total how many pairs
 * @param different how many differ everywhere
 * @param boxes how many have a changed box
 */
record FolderPictures(Path reference, Path actual, PixelSize size, int total, int different, int boxes) {

    static final String CHANGED = "changed-";

    /** Equal pictures repeat: what they show does not matter, and drawing a thousand would take longer than measuring. */
    private static final int EQUAL_KINDS = 20;

    /** Draws folders as they are compared: of 1000 pairs, 45 have a changed box and 5 differ everywhere; at least one each. */
    static FolderPictures draw(Path folder, PixelSize size, int total) throws IOException {
        return draw(folder, size, total, Math.max(1, total / 200), Math.max(1, total * 45 / 1000));
    }

    /** Draws folders as they are verified: one pair in 50 differs everywhere. */
    static FolderPictures drawFailing(Path folder, PixelSize size, int total) throws IOException {
        return draw(folder.resolve("failing"), size, total, Math.max(1, total / 50), 0);
    }

    private static FolderPictures draw(Path folder, PixelSize size, int total, int different, int boxes)
            throws IOException {
        FolderPictures pictures = new FolderPictures(
                folder.resolve("reference-" + total), folder.resolve("actual-" + total), size, total, different, boxes);
        Files.createDirectories(pictures.reference);
        Files.createDirectories(pictures.actual);
        for (int i = 0; i < pictures.changed(); i++) {
            pictures.drawChanged(i, i < different ? Change.ALL : Change.BOX);
        }
        for (int i = 0; i < total - pictures.changed(); i++) {
            pictures.copyEqual(i);
        }
        return pictures;
    }

    int changed() {
        return different + boxes;
    }

    private void drawChanged(int number, Change change) {
        Scene scene = new Scene(size, 1000 + number);
        String name = String.format(Locale.ROOT, "%s%04d.png", CHANGED, number);
        ImageFiles.writePng(reference.resolve(name), scene.reference());
        ImageFiles.writePng(actual.resolve(name), scene.actual(change));
    }

    private void copyEqual(int number) throws IOException {
        Path source = reference.resolve(String.format(Locale.ROOT, "equal-%04d.png", number % EQUAL_KINDS));
        if (number < EQUAL_KINDS) {
            ImageFiles.writePng(source, new Scene(size, number).reference());
        }
        byte[] bytes = Files.readAllBytes(source);
        String name = String.format(Locale.ROOT, "equal-%04d.png", number);
        Files.write(reference.resolve(name), bytes);
        Files.write(actual.resolve(name), bytes);
    }
}
