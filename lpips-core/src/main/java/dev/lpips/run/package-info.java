/**
 * A run and its JVMs: which run this JVM belongs to, and what its JVMs share.
 *
 * <p>Each fact of a run is written once, whichever JVM comes first. Start at {@link dev.lpips.run.RunMembership}.
 */
@NullMarked
package dev.lpips.run;

import org.jspecify.annotations.NullMarked;
