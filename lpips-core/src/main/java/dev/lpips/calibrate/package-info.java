/** Limits found on pictures of one's own. Start at {@link dev.lpips.calibrate.Calibration}. */
@NullMarked
package dev.lpips.calibrate;

import org.jspecify.annotations.NullMarked;
