package dev.lpips.batch;

import java.nio.file.Path;

/**
 * Two pictures to be compared. Either may be missing.
 *
 * @param name what the pair is called: the path below its directory with {@code /} between folders, or the file name
 * @param reference the reference
 * @param actual the actual picture
 */
public record PicturePair(String name, PictureSource reference, PictureSource actual) {

    /**
     * Creates a pair of files.
     *
     * @param reference where the reference is, or should be
     * @param actual where the actual picture is, or should be
     */
    public PicturePair(String name, Path reference, Path actual) {
        this(name, PictureSource.of(reference), PictureSource.of(actual));
    }
}
