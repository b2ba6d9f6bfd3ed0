package dev.lpips.internal.local;

/**
 * What the cells of one tap see along an axis: cell {@code i} sees the pixels from {@code i * stride - offset} on, {@code
 * field} of them, as far as the picture goes.
 *
 * @param stride how far apart neighbouring cells look, in pixels
 * @param field the receptive field, in pixels
 * @param offset how far before the picture the first cell starts to look
 */
record TapGeometry(int stride, int field, int offset) {

    /** Returns the cells that see any of the given pixels; the caller cuts it to the cells there are. */
    Span affectedBy(Span pixels) {
        int first = Math.floorDiv(pixels.from() - field + offset, stride) + 1;
        int last = Math.floorDiv(pixels.to() - 1 + offset, stride);
        return new Span(first, last + 1);
    }

    /** Returns the pixels that the given cells see; the caller cuts it to the picture. */
    Span seenBy(Span cells) {
        int from = cells.from() * stride - offset;
        int to = (cells.to() - 1) * stride - offset + field;
        return new Span(from, to);
    }

    /** Returns the cells that begin within the given pixels: neighbouring spans of pixels share none, and miss none. */
    Span ownedBy(Span pixels) {
        return new Span(-Math.floorDiv(-pixels.from(), stride), -Math.floorDiv(-pixels.to(), stride));
    }
}
