package dev.lpips.internal.checkpoint;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A tensor as the pickle describes it: a strided view on a storage.
 *
 * @param storage the memory it looks at
 * @param offset where it starts, in elements
 * @param shape its extent per dimension
 * @param strides how many elements apart neighbours lie, per dimension
 */
record TensorView(StorageReference storage, long offset, List<Long> shape, List<Long> strides) {

    TensorView {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
    }

    void requireFloats(String key, int[] expected) throws MalformedCheckpointException {
        List<Long> wanted = Arrays.stream(expected).asLongStream().boxed().toList();
        if (!shape.equals(wanted)) {
            throw new MalformedCheckpointException(
                    "%s should have the shape %s, but has %s".formatted(key, wanted, shape));
        }
        if (storage.type() != ElementType.FLOAT) {
            throw new MalformedCheckpointException(
                    "%s should hold float32 values, but holds %s".formatted(key, storage.type()));
        }
    }

    /** Copies the elements in row-major order. */
    float[] gather(String key, FloatBuffer data) throws MalformedCheckpointException {
        int count = Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
        requireInside(key, data.limit());
        float[] values = new float[count];
        int[] index = new int[shape.size()];
        long position = offset;
        for (int i = 0; i < count; i++) {
            values[i] = data.get((int) position);
            for (int axis = index.length - 1; axis >= 0; axis--) {
                index[axis]++;
                position += strides.get(axis);
                if (index[axis] < shape.get(axis)) {
                    break;
                }
                position -= index[axis] * strides.get(axis);
                index[axis] = 0;
            }
        }
        return values;
    }

    /** Returns how many elements of its storage it reaches to; as many as there are if its numbers are out of range. */
    long reach() {
        try {
            long last = offset;
            for (int axis = 0; axis < Math.min(shape.size(), strides.size()); axis++) {
                last = Math.addExact(last, Math.multiplyExact(shape.get(axis) - 1, strides.get(axis)));
            }
            return last + 1;
        } catch (ArithmeticException e) {
            return storage.elements();
        }
    }

    private void requireInside(String key, int elements) throws MalformedCheckpointException {
        boolean inside = strides.size() == shape.size() && offset >= 0 && offset <= elements;
        long last = offset;
        for (int axis = 0; inside && axis < shape.size(); axis++) {
            long stride = strides.get(axis);
            inside = stride >= 0 && stride <= elements;
            last += (shape.get(axis) - 1) * stride;
        }
        if (!inside || last >= elements) {
            throw new MalformedCheckpointException(String.format(
                    Locale.ROOT,
                    "%s looks beyond its storage of %d elements: offset %d, shape %s, strides %s",
                    key,
                    elements,
                    offset,
                    shape,
                    strides));
        }
    }
}
