package dev.lpips.internal.local;

/**
 * Integers from one to another along an axis: pixels, or cells of a layer.
 *
 * @param from the first
 * @param to one beyond the last
 */
record Span(int from, int to) {

    boolean isEmpty() {
        return from >= to;
    }

    int length() {
        return to - from;
    }

    Span within(Span bounds) {
        return new Span(Math.max(from, bounds.from), Math.min(to, bounds.to));
    }

    Span and(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
}
