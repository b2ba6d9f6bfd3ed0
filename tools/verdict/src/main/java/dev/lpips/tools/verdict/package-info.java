/**
 * How often a verdict is right: labelled pairs, judged by the presets and by simpler rules.
 *
 * <p>Start at {@link dev.lpips.tools.verdict.VerdictTables}.
 */
@NullMarked
package dev.lpips.tools.verdict;

import org.jspecify.annotations.NullMarked;
