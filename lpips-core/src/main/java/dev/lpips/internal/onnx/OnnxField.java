package dev.lpips.internal.onnx;

/** The numbers of those fields of onnx.proto that are read or written here. */
final class OnnxField {

    /** Of ModelProto. */
    static final int GRAPH = 7;

    static final int METADATA = 14;

    /** Of GraphProto. */
    static final int NODE = 1;

    static final int INITIALIZER = 5;
    static final int INPUT = 11;
    static final int OUTPUT = 12;

    /** Of NodeProto. */
    static final int NODE_INPUT = 1;

    static final int NODE_OUTPUT = 2;
    static final int NODE_NAME = 3;
    static final int OPERATOR = 4;
    static final int ATTRIBUTE = 5;

    /** Of TensorProto. */
    static final int TENSOR_NAME = 8;

    static final int RAW_DATA = 9;
    static final int EXTERNAL_DATA = 13;
    static final int DATA_LOCATION = 14;

    /** Of StringStringEntryProto. */
    static final int KEY = 1;

    static final int VALUE = 2;

    private OnnxField() {}
}
