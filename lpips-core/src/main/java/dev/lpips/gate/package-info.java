/**
 * The gate of a build: pictures and test outcomes checked against goldens, and the approval of what it found.
 *
 * <p>A front end (a Maven goal, a Gradle task, a command line) hands in settings and prints what it is told; every decision is
 * made here, by the same {@link dev.lpips.golden.GoldenVerifier} that tests use. Outcome files are hostile input. Start at
 * {@link dev.lpips.gate.Gate}.
 */
@NullMarked
package dev.lpips.gate;

import org.jspecify.annotations.NullMarked;
