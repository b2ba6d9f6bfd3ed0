package dev.lpips.model;

/**
 * Which model measured: a distance without it cannot be reproduced.
 *
 * @param name backbone, LPIPS version and weighting
 * @param sha256 the SHA-256 of the ONNX file, 64 lower-case hex digits
 */
public record ModelId(ModelName name, String sha256) {

    /**
     * Checks the digest's form.
     *
     * @throws IllegalArgumentException if it is not 64 lower-case hex digits
     */
    public ModelId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hex: \"%s\"".formatted(sha256));
        }
    }

    /** Returns the model's name, as messages print it: {@code LPIPS 0.1, alex}. */
    @Override
    public String toString() {
        return name.toString();
    }
}
