package dev.lpips.image.io;

import dev.lpips.image.Pixels;

/**
 * One picture of a sequence.
 *
 * @param number its place, from 1
 * @param name what messages call it: its number, and the file it comes from if there is one
 * @param pixels what it shows
 */
public record Frame(int number, String name, Pixels pixels) {}
