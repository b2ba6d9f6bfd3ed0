package dev.lpips.image.io;

/**
 * What a GIF says of one of its frames.
 *
 * @param left where it lies on the screen
 * @param top where it lies on the screen
 * @param width its columns
 * @param height its rows
 * @param disposal what becomes of it when the next frame comes
 * @param start the first byte of what belongs to it
 * @param dataStart the first byte behind its descriptor: its colours and its data
 */
record GifFrame(int left, int top, int width, int height, Disposal disposal, int start, int dataStart) {

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    /** What becomes of a frame when the next one comes. */
    enum Disposal {
        /** It stays, and the next is painted over it. */
        KEEP,
        /** Its area becomes transparent: browsers do not use the background colour. */
        CLEAR,
        /** Its area becomes what it was before. */
        RESTORE;

        /** Returns the disposal of a code, as browsers understand it: 4 is 3 misspelt, and what is unknown stays. */
        static Disposal of(int code) {
            return switch (code) {
                case 2 -> CLEAR;
                case 3, 4 -> RESTORE;
                default -> KEEP;
            };
        }
    }
}
