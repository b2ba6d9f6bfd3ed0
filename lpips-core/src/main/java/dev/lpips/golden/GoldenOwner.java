package dev.lpips.golden;

/**
 * Whose golden it is.
 *
 * @param id what stays the same when the test runs again, in this JVM or another one
 * @param label what people call the test
 */
public record GoldenOwner(String id, String label) {}
