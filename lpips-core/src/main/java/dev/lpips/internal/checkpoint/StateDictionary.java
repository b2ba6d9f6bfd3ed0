package dev.lpips.internal.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a checkpoint's pickle must be: a dictionary from names to tensors. */
final class StateDictionary {

    private StateDictionary() {}

    static Map<String, TensorView> of(Object root) throws MalformedCheckpointException {
        if (!(root instanceof Map<?, ?> map)) {
            throw new MalformedCheckpointException(
                    "it should be a dictionary of tensors, but is " + Pickles.describe(root));
        }
        Map<String, TensorView> tensors = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value =
                    entry.getValue() instanceof PickledParameter parameter ? parameter.tensor() : entry.getValue();
            if (!(entry.getKey() instanceof String key) || !(value instanceof TensorView tensor)) {
                throw new MalformedCheckpointException("it should be a dictionary of tensors, but has %s: %s"
                        .formatted(Pickles.describe(entry.getKey()), Pickles.describe(value)));
            }
            tensors.put(key, tensor);
        }
        return Collections.unmodifiableMap(tensors);
    }
}
