package dev.lpips.image.io;

import dev.lpips.image.io.AnimationFrame.Disposal;
import dev.lpips.image.io.AnimationFrame.Place;

/**
 * What a GIF says of one of its frames.
 *
 * @param place where it lies on the screen
 * @param disposal what becomes of it when the next frame comes
 * @param start the first byte of what belongs to it
 */
record GifFrame(Place place, Disposal disposal, int start) {}
