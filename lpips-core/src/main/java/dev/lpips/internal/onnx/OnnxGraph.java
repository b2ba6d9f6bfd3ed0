package dev.lpips.internal.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An ONNX graph under construction. The field numbers are those of onnx/onnx.proto (IR version 8, operator set 17). */
final class OnnxGraph {

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    /** The format's number of float32. */
    static final int FLOAT = 1;

    private static final int INT16 = 5;

    private static final int INT64 = 7;

    private final ProtobufMessage graph = new ProtobufMessage();
    private final String prefix;
    private int nodes;

    OnnxGraph() {
        this("");
    }

    /** Begins a part of a graph, whose names begin with a prefix. */
    OnnxGraph(String prefix) {
        this.prefix = prefix;
    }

    /** Adds a step and returns the name of its first result. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        return node(operator, inputs, 1, attributes).get(0);
    }

    /** Adds a step and returns the names of its results. */
    List<String> node(String operator, List<String> inputs, int results, Attribute... attributes) {
        String name = prefix + operator + "_" + nodes++;
        List<String> outputs = IntStream.range(0, results)
                .mapToObj(i -> results == 1 ? name : name + "_" + i)
                .toList();
        ProtobufMessage node = new ProtobufMessage();
        inputs.forEach(input -> node.text(OnnxField.NODE_INPUT, input));
        outputs.forEach(output -> node.text(OnnxField.NODE_OUTPUT, output));
        node.text(OnnxField.NODE_NAME, name).text(OnnxField.OPERATOR, operator);
        for (Attribute attribute : attributes) {
            node.message(OnnxField.ATTRIBUTE, attribute.message());
        }
        graph.message(OnnxField.NODE, node);
        return outputs;
    }

    /** Adds constant float32 values and returns their name. */
    String constant(String name, float[] values, int... shape) {
        ProtobufMessage tensor = tensor(name, FLOAT, shape).floats(OnnxField.RAW_DATA, values);
        graph.message(OnnxField.INITIALIZER, tensor);
        return name;
    }

    /** Adds constant 16-bit integers and returns their name. */
    String shortConstant(String name, short[] values, int... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asShortBuffer().put(values);
        graph.message(OnnxField.INITIALIZER, tensor(name, INT16, shape).raw(OnnxField.RAW_DATA, raw.array()));
        return name;
    }

    /** Adds constant 64-bit integers, one after the other, and returns their name. */
    String longConstant(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        graph.message(OnnxField.INITIALIZER, tensor(name, INT64, values.length).raw(OnnxField.RAW_DATA, raw.array()));
        return name;
    }

    /** Adds constant 64-bit integers under a name of its own choice, and returns it. */
    String longs(long... values) {
        return longConstant(prefix + "longs_" + nodes++, values);
    }

    /** Returns the steps, constants and outputs so far, as the fields of a graph. */
    byte[] toGraph() {
        return graph.toByteArray();
    }

    /** Declares a float32 input; a dimension is a number or a name. */
    String input(String name, String... dimensions) {
        graph.message(OnnxField.INPUT, value(name, dimensions));
        return name;
    }

    /** Declares a result of a node as an output of the graph, under a name of its own. */
    void output(String name, String result, String... dimensions) {
        ProtobufMessage identity = new ProtobufMessage();
        identity.text(OnnxField.NODE_INPUT, result)
                .text(OnnxField.NODE_OUTPUT, name)
                .text(OnnxField.NODE_NAME, name)
                .text(OnnxField.OPERATOR, "Identity");
        graph.message(OnnxField.NODE, identity);
        graph.message(OnnxField.OUTPUT, value(name, dimensions));
    }

    /** Returns the finished model. */
    byte[] toModel(String graphName, Map<String, String> metadata) {
        graph.text(2, graphName);
        ProtobufMessage model = new ProtobufMessage()
                .number(1, IR_VERSION)
                .text(2, "lpips-core")
                .message(OnnxField.GRAPH, graph)
                .message(8, new ProtobufMessage().text(1, "").number(2, OPERATOR_SET));
        new LinkedHashMap<>(metadata)
                .forEach((key, value) -> model.message(
                        OnnxField.METADATA,
                        new ProtobufMessage().text(OnnxField.KEY, key).text(OnnxField.VALUE, value)));
        return model.toByteArray();
    }

    private static ProtobufMessage tensor(String name, int type, int... shape) {
        ProtobufMessage tensor = new ProtobufMessage();
        for (int dimension : shape) {
            tensor.number(1, dimension);
        }
        return tensor.number(2, type).text(OnnxField.TENSOR_NAME, name);
    }

    private static ProtobufMessage value(String name, String... dimensions) {
        ProtobufMessage shape = new ProtobufMessage();
        for (String dimension : dimensions) {
            ProtobufMessage one = new ProtobufMessage();
            boolean fixed =
                    Character.isDigit(dimension.charAt(0)) && dimension.chars().allMatch(Character::isDigit);
            shape.message(1, fixed ? one.number(1, Long.parseLong(dimension)) : one.text(2, dimension));
        }
        ProtobufMessage tensorType = new ProtobufMessage().number(1, FLOAT).message(2, shape);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensorType));
    }

    /** A named setting of a node. */
    record Attribute(String name, List<Long> values, Form form) {

        static Attribute number(String name, long value) {
            return new Attribute(name, List.of(value), Form.INT);
        }

        static Attribute numbers(String name, long... values) {
            return new Attribute(name, Arrays.stream(values).boxed().toList(), Form.INTS);
        }

        private ProtobufMessage message() {
            ProtobufMessage message = new ProtobufMessage().text(1, name);
            int field = form == Form.INT ? 3 : 8;
            values.forEach(value -> message.number(field, value));
            return message.number(20, form == Form.INT ? 2 : 7);
        }

        private enum Form {
            INT,
            INTS
        }
    }
}
