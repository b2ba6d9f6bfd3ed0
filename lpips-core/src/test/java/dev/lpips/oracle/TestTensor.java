package dev.lpips.oracle;

/** A tensor to be written into a checkpoint: values in row-major order, and their shape. */
public final class TestTensor {

    private final float[] values;
    private final int[] shape;

    /** Creates a tensor. */
    public TestTensor(float[] values, int... shape) {
        this.values = values;
        this.shape = shape;
    }

    float[] values() {
        return values;
    }

    int[] shape() {
        return shape;
    }

    int[] strides() {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }
}
