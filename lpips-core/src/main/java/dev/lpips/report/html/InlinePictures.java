package dev.lpips.report.html;

import java.nio.file.Path;
import java.util.Optional;

/** Pictures in the page itself, up to a limit: browsers open larger pages slowly or not at all. For use by one thread. */
final class InlinePictures implements PictureTarget {

    /** As bytes of PNG; in the page they take a third more. */
    static final long LIMIT = 32L << 20;

    private final long limit;
    private long kept;

    InlinePictures(long limit) {
        this.limit = limit;
    }

    @Override
    public String keep(Optional<Path> file, byte[] bytes, String name) {
        kept += bytes.length;
        if (kept > limit) {
            throw new PageTooLargeException(limit);
        }
        return Html.dataAddress(bytes);
    }
}
