package dev.lpips.report.html;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.ContainedFolder;
import dev.lpips.internal.file.Sha256;
import dev.lpips.outcome.EvidenceSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The pictures of a report. Only regular PNG files of an evidence folder are read. Safe for use by several threads. */
final class PictureFiles {

    /** As many pixels as a screen has. Larger pictures are decoded one at a time, or several of them would not fit into memory. */
    private static final int LARGE = 2_500_000;

    private final PictureTarget target;
    private final Lock large = new ReentrantLock();

    /**
     * Creates the pictures of a report.
     *
     * @param target where the page finds them
     */
    PictureFiles(PictureTarget target) {
        this.target = target;
    }

    /**
     * Returns a picture of a check.
     *
     * @param source the evidence
     * @param file the picture's file, as the outcome names it
     * @param sha256 the digest that the outcome has of it; empty if it has none
     * @param place the first changed place; empty if there is none
     * @param stem what its files in the report are called
     * @throws IllegalArgumentException if it is no picture of the evidence, or not the one that was checked
     * @throws dev.lpips.image.io.UnreadableImageException if it cannot be read
     * @throws PageTooLargeException if there is no room for it
     * @throws IOException if a file cannot be written
     */
    ReportedPicture show(
            EvidenceSource source,
            PictureRole role,
            Path file,
            Optional<String> sha256,
            Optional<Region> place,
            String stem)
            throws IOException {
        byte[] bytes = read(source, file);
        if (sha256.isPresent() && !sha256.get().equals(Sha256.of(bytes))) {
            throw new IllegalArgumentException("it is not the picture that was checked: its SHA-256 is another");
        }
        boolean isLarge =
                ImageFiles.announcedSize(bytes).map(size -> size.area() > LARGE).orElse(true);
        if (!isLarge) {
            return show(role, file, bytes, place, stem);
        }
        large.lock();
        try {
            return show(role, file, bytes, place, stem);
        } finally {
            large.unlock();
        }
    }

    private ReportedPicture show(PictureRole role, Path file, byte[] bytes, Optional<Region> place, String stem)
            throws IOException {
        Pixels pixels = ImageFiles.decode(bytes, file.toString());
        String shown = target.keep(Optional.of(file), bytes, "%s-%s.png".formatted(stem, role.id()));
        Thumbnail thumbnail = Thumbnail.of(pixels, place);
        String small = shown;
        if (thumbnail.pixels().isPresent()) {
            byte[] stored = ImageFiles.encodePngQuickly(thumbnail.pixels().get());
            small = target.keep(Optional.empty(), stored, "%s-%s-small.png".formatted(stem, role.id()));
        }
        return new ReportedPicture(
                role, shown, pixels.size(), small, thumbnail.shown(), thumbnail.isCloseUp(), pixels.isOpaque());
    }

    private static byte[] read(EvidenceSource source, Path file) throws IOException {
        // A browser that is led to a file goes by its name: a picture may be a page as well.
        boolean isPng = file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
        if (!isPng || !ContainedFolder.hasOwn(source.folder(), file)) {
            throw new IllegalArgumentException("it is no PNG file of its own in %s".formatted(source.folder()));
        }
        return ImageFiles.readBytes(file);
    }
}
