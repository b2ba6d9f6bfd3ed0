package dev.lpips.report.html;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Pictures in the page itself, up to a limit: browsers open larger pages slowly or not at all. Safe for use by several threads. */
final class InlinePictures implements PictureTarget {

    /** As bytes of PNG; in the page they take a third more. */
    static final long LIMIT = 32L << 20;

    private final long limit;
    private final AtomicLong kept = new AtomicLong();

    InlinePictures(long limit) {
        this.limit = limit;
    }

    @Override
    public String keep(Optional<Path> file, byte[] bytes, String name) {
        if (kept.addAndGet(bytes.length) > limit) {
            throw new PageTooLargeException(limit);
        }
        return Html.dataAddress(bytes);
    }
}
