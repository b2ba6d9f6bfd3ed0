/**
 * What people read about a check.
 *
 * <p>There is one renderer of messages for every front end. Nothing here throws because pictures differ: a failure is a
 * value, and the front end knows the exception that its users expect. Start at {@link dev.lpips.report.OutcomeReporter}.
 */
@NullMarked
package dev.lpips.report;

import org.jspecify.annotations.NullMarked;
