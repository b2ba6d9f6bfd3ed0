package dev.lpips.tools.lite.train;

/**
 * What one batch says.
 *
 * @param values how the loss changes with each parameter
 * @param loss what is minimised
 * @param error the mean absolute difference between student and teacher, of distances below 0.25
 */
@SuppressWarnings("ArrayRecordComponent") // summed and thrown away
record Gradient(float[] values, double loss, double error) {}
