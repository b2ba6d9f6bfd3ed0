package dev.lpips.internal.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A name a pickle may call: the allow-list. Each stands for a function written here; no class is ever looked up.
 */
interface PickleGlobal {

    /** Answers a call with a tuple of arguments. */
    Object call(List<?> arguments) throws MalformedCheckpointException;

    /** Finds a name on the allow-list. */
    static PickleGlobal of(String module, String name) throws MalformedCheckpointException {
        return switch (module + " " + name) {
            case "collections OrderedDict" -> PickleGlobal::orderedDict;
            case "torch._utils _rebuild_tensor", "torch._utils _rebuild_tensor_v2" -> PickleGlobal::tensor;
            case "torch._utils _rebuild_parameter", "torch.nn.parameter Parameter" -> PickledParameter::of;
            default -> storage(module, name);
        };
    }

    private static PickleGlobal storage(String module, String name) throws MalformedCheckpointException {
        if (module.equals("torch")) {
            var type = ElementType.ofTorchName(name);
            if (type.isPresent()) {
                return new Storage(type.get());
            }
        }
        throw new MalformedCheckpointException(
                "its pickle asks for %s.%s, which a dictionary of tensors does not need".formatted(module, name));
    }

    private static Object orderedDict(List<?> arguments) throws MalformedCheckpointException {
        Map<Object, Object> map = new LinkedHashMap<>();
        if (!arguments.isEmpty()) {
            for (Object pair : argument(arguments, 0, List.class)) {
                if (!(pair instanceof List<?> entry) || entry.size() != 2) {
                    throw new MalformedCheckpointException("an OrderedDict of something but pairs");
                }
                Pickles.put(map, entry.get(0), entry.get(1));
            }
        }
        return map;
    }

    private static Object tensor(List<?> arguments) throws MalformedCheckpointException {
        return new TensorView(
                argument(arguments, 0, StorageReference.class),
                Pickles.toLong(argument(arguments, 1, Object.class)),
                longs(argument(arguments, 2, List.class)),
                longs(argument(arguments, 3, List.class)));
    }

    private static List<Long> longs(List<?> values) throws MalformedCheckpointException {
        List<Long> longs = new ArrayList<>();
        for (Object value : values) {
            longs.add(Pickles.toLong(value));
        }
        return longs;
    }

    private static <T> T argument(List<?> arguments, int index, Class<T> type) throws MalformedCheckpointException {
        if (index >= arguments.size() || !type.isInstance(arguments.get(index))) {
            String found = index < arguments.size() ? Pickles.describe(arguments.get(index)) : "missing";
            throw new MalformedCheckpointException(String.format(
                    Locale.ROOT,
                    "argument %d of a call should be a %s, but is %s",
                    index,
                    type.getSimpleName(),
                    found));
        }
        return type.cast(arguments.get(index));
    }

    /** A storage class: named in a storage reference, never called. */
    record Storage(ElementType type) implements PickleGlobal {
        @Override
        public Object call(List<?> arguments) throws MalformedCheckpointException {
            throw new MalformedCheckpointException("its pickle calls a storage class");
        }
    }
}
