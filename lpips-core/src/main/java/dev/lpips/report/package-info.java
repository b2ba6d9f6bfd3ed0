/**
 * What people and builds read about a check: the message, the pictures beside it, the log, the report.
 *
 * <p>There is one renderer of messages, one writer of evidence and one log, for every front end. Nothing here throws
 * because pictures differ: a failure is a value, and the front end knows the exception its users expect. Start at {@link
 * dev.lpips.report.OutcomeReporter}.
 */
@NullMarked
package dev.lpips.report;

import org.jspecify.annotations.NullMarked;
