package dev.lpips.model;

import dev.lpips.internal.file.Sha256;
import dev.lpips.internal.network.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FilenameUtils;
import org.jspecify.annotations.Nullable;

/**
 * The digests of those tensors of a published checkpoint that a network uses, so that they can be had without the rest of the file:
 * AlexNet's features are 10 of 244 MB. They were taken from a file with the published digest.
 *
 * @param digests the SHA-256 of each tensor's float32 values in little-endian order, by its key
 * @param bytes how long all of them are together
 */
record PublishedTensors(Map<String, String> digests, long bytes) {

    private static final String KERNEL = ".weight";
    private static final String BIAS = ".bias";

    PublishedTensors {
        digests = Map.copyOf(digests);
    }

    /** Returns those of a published file; empty if they are not known, and the whole file has to be had. */
    static Optional<PublishedTensors> of(OfficialFile file) {
        String resource = FilenameUtils.getName(file.address().getPath()) + ".tensors";
        try (InputStream stream = PublishedTensors.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(stream.readAllBytes(), StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns those of weights. */
    static PublishedTensors of(Weights weights) {
        Map<String, String> digests = new HashMap<>();
        long bytes = 0;
        for (Map.Entry<String, float[]> tensor : tensors(weights).entrySet()) {
            digests.put(tensor.getKey(), digest(tensor.getValue()));
            bytes += (long) tensor.getValue().length * Float.BYTES;
        }
        return new PublishedTensors(digests, bytes);
    }

    /**
     * Refuses weights other than the published ones.
     *
     * @throws ModelException if a tensor is another, or its digest is not known
     */
    void require(Weights weights, OfficialFile file) {
        tensors(weights).forEach((key, values) -> {
            String digest = digest(values);
            @Nullable String published = digests.get(key);
            if (!digest.equals(published)) {
                throw new ModelException("%s of %s has the SHA-256 %s, but %s was published"
                        .formatted(key, file.address(), digest, published));
            }
        });
    }

    private static PublishedTensors parse(String lines) {
        Map<String, String> digests = new HashMap<>();
        long bytes = 0;
        for (String line : lines.lines().toList()) {
            String[] fields = line.strip().split(" +");
            bytes += Long.parseLong(fields[1]);
            digests.put(fields[2], fields[0]);
        }
        return new PublishedTensors(digests, bytes);
    }

    private static Map<String, float[]> tensors(Weights weights) {
        Map<String, float[]> tensors = new HashMap<>();
        weights.kernels().forEach((key, values) -> tensors.put(key + KERNEL, values));
        weights.biases().forEach((key, values) -> tensors.put(key + BIAS, values));
        return tensors;
    }

    private static String digest(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Sha256.of(bytes.array());
    }
}
