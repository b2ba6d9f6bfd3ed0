package dev.lpips.tools.lite.train;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * How far the student is from the teacher: of the distance, of each tap's share in it, and of every location.
 *
 * <p>Logarithms, because a distance of 0.01 should be as right, in proportion, as one of 0.5; beside them a small number,
 * because nobody needs 0.00001 to be.
 *
 * @param totalWeight of the distance
 * @param tapWeight of the taps' shares
 * @param mapWeight of the locations
 */
record Loss(float totalWeight, float tapWeight, float mapWeight) {

    private static final float TOTAL_FLOOR = 0.004f;
    private static final float TAP_FLOOR = 0.002f;
    private static final float MAP_FLOOR = 0.004f;

    /** From here on an error counts in proportion, below it squared. */
    private static final float KNEE = 0.05f;

    /**
     * Compares maps, {@code [groups, variants, locations]} per tap.
     *
     * @param student the student's, differentiable
     * @param teacher the teacher's
     */
    Value of(List<NDArray> student, List<NDArray> teacher) {
        NDArray loss = null;
        NDArray studentTotal = null;
        NDArray teacherTotal = null;
        for (int tap = 0; tap < student.size(); tap++) {
            NDArray said = student.get(tap);
            NDArray right = teacher.get(tap);
            NDArray saidMean = said.mean(new int[] {2});
            NDArray rightMean = right.mean(new int[] {2});
            NDArray part = weighted(apart(said, right, MAP_FLOOR), mapWeight)
                    .add(weighted(apart(saidMean, rightMean, TAP_FLOOR), tapWeight));
            loss = loss == null ? part : loss.add(part);
            studentTotal = studentTotal == null ? saidMean : studentTotal.add(saidMean);
            teacherTotal = teacherTotal == null ? rightMean : teacherTotal.add(rightMean);
        }
        if (loss == null || studentTotal == null || teacherTotal == null) {
            throw new IllegalArgumentException("There is no tap");
        }
        loss = loss.add(weighted(apart(studentTotal, teacherTotal, TOTAL_FLOOR), totalWeight));
        return new Value(loss, error(studentTotal.toFloatArray(), teacherTotal.toFloatArray()));
    }

    private static NDArray apart(NDArray said, NDArray right, float floor) {
        NDArray ratio = said.add(floor).log().sub(right.add(floor).log());
        return ratio.square().add(KNEE * KNEE).sqrt().sub(KNEE).mean();
    }

    /** The weight lives as long as the value: DJL's {@code mul(Number)} frees its number before the backward pass reads it. */
    private static NDArray weighted(NDArray value, float weight) {
        return value.mul(value.getManager().create(weight));
    }

    private static double error(float[] said, float[] right) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < said.length; i++) {
            if (right[i] < 0.25) {
                sum += Math.abs(said[i] - right[i]);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /**
     * What {@link #of} returns.
     *
     * @param loss one value, differentiable
     * @param error as {@link Gradient#error}
     */
    record Value(NDArray loss, double error) {}
}
