/**
 * Reference pictures kept under a name, and the check of one picture against them.
 *
 * <p>A golden lives in the user's source tree and is reviewed like code; everything else we write goes to the build
 * directory. Only {@link dev.lpips.golden.GoldenStore} writes goldens, only when {@link dev.lpips.golden.GoldenMode}
 * allows it, and a golden recorded in this run never passes in this run, because nobody has looked at it. Start at {@link
 * dev.lpips.golden.GoldenVerifier}.
 */
@NullMarked
package dev.lpips.golden;

import org.jspecify.annotations.NullMarked;
