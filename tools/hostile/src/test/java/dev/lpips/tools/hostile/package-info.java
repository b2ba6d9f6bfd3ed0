/**
 * Coverage-guided fuzzing of everything that reads files by somebody else. A build tries the inputs that are kept beside the tests;
 * with {@code JAZZER_FUZZ=1} in the environment one test searches for others.
 */
@NullMarked
package dev.lpips.tools.hostile;

import org.jspecify.annotations.NullMarked;
