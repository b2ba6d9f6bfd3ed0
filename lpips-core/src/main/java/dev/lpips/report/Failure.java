package dev.lpips.report;

/**
 * A check that does not pass, ready to be thrown by whoever knows the right exception.
 *
 * @param message the whole text for the reader
 * @param evidence the pictures it speaks of
 */
public record Failure(String message, Evidence evidence) {}
