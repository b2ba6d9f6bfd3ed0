package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.io.IOException;

/**
 * What a file tells of one frame of its animation.
 *
 * @param place where it lies on the screen
 * @param disposal what becomes of it when the next frame comes
 * @param blend how it is painted over what is there
 * @param source decodes it
 */
record AnimationFrame(Place place, Disposal disposal, Blend blend, Source source) {

    /** Decodes one frame, without its place on the screen. */
    @FunctionalInterface
    interface Source {
        Pixels decode() throws IOException;
    }

    /** An area of the screen; of GIF, it may reach beyond. */
    record Place(int left, int top, int width, int height) {

        int right() {
            return left + width;
        }

        int bottom() {
            return top + height;
        }
    }

    /** What becomes of a frame when the next one comes. */
    enum Disposal {
        /** It stays, and the next is painted over it. */
        KEEP,
        /** Its area becomes transparent: browsers do not use the background colour. */
        CLEAR,
        /** Its area becomes what it was before. */
        RESTORE
    }

    /** How a frame is painted over what is there. */
    enum Blend {
        /** What is transparent in the frame lets through what is beneath. */
        OVER,
        /** The frame takes the place of what is beneath, transparency included. */
        REPLACE
    }
}
