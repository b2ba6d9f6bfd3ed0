package dev.lpips.internal.diagnosis;

/**
 * What likely happened to a picture. Likely: undoing it makes the difference go away, or most of it, and that is said.
 *
 * @param what such as {@code red and blue are swapped}
 * @param because what speaks for it, such as {@code swapped back, the mean difference falls from 38.2 to 0.0 of 255}
 */
public record LikelyCause(String what, String because) {}
