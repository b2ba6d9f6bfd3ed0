package dev.lpips.internal.checkpoint;

import java.util.Optional;

/** The types of storage a checkpoint may name. Only FLOAT is ever read; the others may belong to keys nobody wants. */
enum ElementType {
    FLOAT("FloatStorage", 4),
    DOUBLE("DoubleStorage", 8),
    HALF("HalfStorage", 2),
    LONG("LongStorage", 8),
    INT("IntStorage", 4),
    BYTE("ByteStorage", 1);

    private final String torchName;
    private final int bytes;

    ElementType(String torchName, int bytes) {
        this.torchName = torchName;
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    static Optional<ElementType> ofTorchName(String name) {
        for (ElementType type : values()) {
            if (type.torchName.equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
