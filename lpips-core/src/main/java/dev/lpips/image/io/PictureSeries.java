package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.util.Iterator;

/** The pictures of one file, looked through but not decoded: frames of an animation, or pages. */
interface PictureSeries {

    /** Returns how many there are; at least one. */
    int count();

    /** Returns the pictures from the first to the last, as a viewer shows them; each is decoded when it is asked for. */
    Iterator<Pixels> iterator();
}
