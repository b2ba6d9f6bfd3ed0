package dev.lpips.internal.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the raw bytes behind tensors lie. */
interface Storages {

    /** Reads all bytes of a storage: exactly {@code elements * type.bytes()} of them. */
    ByteBuffer read(StorageReference storage) throws IOException, MalformedCheckpointException;
}
