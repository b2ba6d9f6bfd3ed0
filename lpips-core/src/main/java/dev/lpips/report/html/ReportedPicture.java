package dev.lpips.report.html;

import dev.lpips.image.PixelSize;

/**
 * A picture as the page shows it.
 *
 * @param role what it is
 * @param address the address of the whole picture on the page
 * @param size the size of the whole picture
 * @param thumbnail the address of what the list shows; the same if it shows the whole picture pixel by pixel
 * @param shown the size that the list gives it, in pixels of the page
 * @param isCloseUp whether the list shows a part of it
 * @param isOpaque whether no pixel lets anything through
 */
record ReportedPicture(
        PictureRole role,
        String address,
        PixelSize size,
        String thumbnail,
        PixelSize shown,
        boolean isCloseUp,
        boolean isOpaque) {}
