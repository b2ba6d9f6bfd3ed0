package dev.lpips.batch;

import java.nio.file.Path;

/**
 * Two files to be compared. Either may be missing.
 *
 * @param name what the pair is called: the path below its directory with {@code /} between folders, or the file name
 * @param reference where the reference is, or should be
 * @param actual where the actual picture is, or should be
 */
public record PicturePair(String name, Path reference, Path actual) {}
