package dev.lpips.report.html;

import dev.lpips.image.PixelSize;
import java.nio.file.Path;

/**
 * A picture as the page shows it.
 *
 * @param role what it is
 * @param file the whole picture, relative to the page
 * @param size the size of the whole picture
 * @param thumbnail what the list shows, relative to the page
 * @param shown the size that the list gives it, in pixels of the page
 * @param isCloseUp whether the list shows a part of it
 * @param isOpaque whether no pixel lets anything through
 */
record ReportedPicture(
        PictureRole role,
        Path file,
        PixelSize size,
        Path thumbnail,
        PixelSize shown,
        boolean isCloseUp,
        boolean isOpaque) {}
