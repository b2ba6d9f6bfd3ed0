package dev.lpips.tools.lite.pairs;

import dev.lpips.image.Pixels;
import java.util.List;

/** A reference and changed versions of it: each a pair, any two a triplet. */
public record PairGroup(Content content, Pixels reference, List<Variant> variants) {

    /** Copies the list. */
    public PairGroup {
        variants = List.copyOf(variants);
    }
}
