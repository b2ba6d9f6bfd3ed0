package dev.lpips.golden;

import dev.lpips.image.Pixels;
import java.util.function.Supplier;

/** A picture that is to become a golden, if its test does nothing else wrong. */
public final class PendingGolden {

    private final GoldenVerifier verifier;
    private final GoldenCheck check;
    private final Supplier<Provenance> provenance;

    PendingGolden(GoldenVerifier verifier, GoldenCheck check, Supplier<Provenance> provenance) {
        this.verifier = verifier;
        this.check = check;
        this.provenance = provenance;
    }

    /** Returns the golden's name. */
    public GoldenName name() {
        return check.name();
    }

    /** Returns the picture. */
    public Pixels actual() {
        return check.actual();
    }

    /**
     * Records the picture, unless another test of the run was faster or somebody mended the golden meanwhile: it is looked at
     * again.
     *
     * @return what became of it
     * @throws dev.lpips.image.io.UnreadableImageException if a golden is there by now that cannot be read
     * @throws java.io.UncheckedIOException if the golden cannot be written; the old one is whole then
     */
    public GoldenOutcome record() {
        return verifier.run(check, provenance);
    }

    /**
     * Records nothing.
     *
     * @return what the check comes to without that: a golden that is missing, or was compared
     * @throws dev.lpips.image.io.UnreadableImageException if a golden is there by now that cannot be read
     */
    public GoldenOutcome leave() {
        return verifier.leave(check);
    }
}
