/**
 * What became of each check, written for builds and reports.
 *
 * <p>One JSON file for each check; none is shared, appended to or replaced. Start at {@link dev.lpips.outcome.OutcomeLog}.
 */
@NullMarked
package dev.lpips.outcome;

import org.jspecify.annotations.NullMarked;
