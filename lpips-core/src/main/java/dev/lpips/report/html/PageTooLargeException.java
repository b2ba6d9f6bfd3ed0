package dev.lpips.report.html;

import java.util.Locale;

/** The pictures of a report are too large to be put into the page. */
final class PageTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PageTooLargeException(long limit) {
        super(String.format(
                Locale.ROOT,
                "The pictures lie beside the page: one file takes %d MiB of them, and there are more",
                limit >> 20));
    }
}
