package dev.lpips.report.html;

import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.ContainedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pictures in files. Those of the evidence that the report lies beside are linked, others are copied, so that the folder can be
 * moved as a whole.
 *
 * @param report the folder of the report
 */
record LinkedPictures(Path report) implements PictureTarget {

    /** The folder of the pictures that belong to the report itself. */
    static final String FOLDER = "images";

    @Override
    public String keep(Optional<Path> file, byte[] bytes, String name) throws IOException {
        Optional<Path> beside = file.filter(found -> found.startsWith(report.resolveSibling("")));
        return Html.address(beside.isPresent() ? report.relativize(beside.get()) : write(name, bytes));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = report.resolve(FOLDER).resolve(name);
        ContainedFolder.createFor(report, file);
        AtomicWrite.ofThisBuild(file, bytes);
        return Path.of(FOLDER, name);
    }
}
