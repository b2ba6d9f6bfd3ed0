package dev.lpips.report.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a page finds its pictures. */
interface PictureTarget {

    /**
     * Keeps a picture.
     *
     * @param file the file that holds exactly these bytes; empty if there is none
     * @param bytes the picture as PNG
     * @param name what its file is called, if it gets one
     * @return its address on the page, ready for an attribute
     * @throws PageTooLargeException if there is no room for it
     * @throws IOException if a file cannot be written
     */
    String keep(Optional<Path> file, byte[] bytes, String name) throws IOException;
}
