package dev.lpips.evidence;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files written for the reader of a failure. All lie in one folder, so that a build can keep them together.
 *
 * @param actual the picture that was checked
 * @param reference a copy of the golden or reference it was compared with; empty if there was none
 * @param heatmap where the two differ; empty if no network compared them, as when their sizes differ
 */
public record Evidence(Path actual, Optional<Path> reference, Optional<Path> heatmap) {}
