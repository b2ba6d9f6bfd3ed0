package dev.lpips.report;

/**
 * One thing a message says.
 *
 * @param key what it is about, one or two words
 * @param value what is said; may have several lines
 */
public record Fact(String key, String value) {}
