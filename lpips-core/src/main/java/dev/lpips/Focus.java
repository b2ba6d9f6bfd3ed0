package dev.lpips;

import dev.lpips.image.Cutout;
import dev.lpips.image.Mask;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What of two pictures is judged, and how strictly: everything, unless something is ignored, only one part is looked at,
 * or a part has a tolerance of its own.
 *
 * <pre>{@code
 * Focus.EVERYTHING
 *         .ignoring(Mask.NONE.ignoring(new Region(700, 0, 100, 20)))             // the clock
 *         .allowing(new Region(0, 400, 800, 200), Tolerance.distance(0.3));      // the photo
 * }</pre>
 *
 * <p>Parts are compared as if they were pictures of their own: the network does not see what lies around them. What is
 * ignored counts as equal, so a distance becomes smaller the more is ignored; the worst patch and the colours do not.
 * Pictures of different sizes do not match, whatever of them would be judged. Immutable, and safe to share.
 *
 * @param mask what is ignored
 * @param region the only part that is looked at; empty: the whole picture
 * @param allowances parts with a tolerance of their own; the rest is judged by the general one
 */
public record Focus(Mask mask, Optional<Region> region, List<Allowance> allowances) {

    /** Everything, judged by the general tolerance. */
    public static final Focus EVERYTHING = new Focus(Mask.NONE, Optional.empty(), List.of());

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part with a tolerance of its own does not lie within the part that is looked
     *     at
     */
    public Focus {
        allowances = List.copyOf(allowances);
        for (Allowance allowance : allowances) {
            if (region.isPresent() && !region.get().contains(allowance.region())) {
                throw new IllegalArgumentException("%s does not lie within the region that is looked at, %s"
                        .formatted(allowance.region(), region.get()));
            }
        }
    }

    /** Returns this focus with another mask. */
    public Focus ignoring(Mask other) {
        return new Focus(other, region, allowances);
    }

    /** Returns this focus with what another mask ignores as well. */
    public Focus ignoringAlso(Mask other) {
        return ignoring(mask.and(other));
    }

    /**
     * Returns this focus on one part alone.
     *
     * @throws IllegalArgumentException if it is on one part already, or the part leaves out one with a tolerance of its own
     */
    public Focus on(Region part) {
        if (region.isPresent()) {
            throw new IllegalArgumentException(
                    "Only one region is looked at, and %s was named before %s".formatted(region.get(), part));
        }
        return new Focus(mask, Optional.of(part), allowances);
    }

    /**
     * Returns this focus with a part that has a tolerance of its own. The rest is judged as before; of two such parts
     * that overlap, each is judged whole.
     *
     * @throws IllegalArgumentException if it does not lie within the region that is looked at
     */
    public Focus allowing(Region part, Tolerance tolerance) {
        List<Allowance> more = new ArrayList<>(allowances);
        more.add(new Allowance(part, tolerance));
        return new Focus(mask, region, more);
    }

    /** Tells whether everything is judged alike. */
    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    /**
     * Returns what is looked at in pictures of a size; parts with a tolerance of their own belong to it.
     *
     * @throws IllegalArgumentException if the mask or the region does not fit such pictures, or leaves nothing of them
     */
    public Cutout cutout(PixelSize size) {
        return something(new Cutout(size, seen(size), mask.ignored(size)));
    }

    /**
     * Returns what is to be judged in pictures of a size: parts with a tolerance of their own, and the rest.
     *
     * @throws IllegalArgumentException if something does not lie within such pictures, or nothing would be left of a part
     */
    List<Piece> pieces(PixelSize size, Tolerance general) {
        BitSet ignored = mask.ignored(size);
        BitSet taken = (BitSet) ignored.clone();
        List<Piece> pieces = new ArrayList<>();
        for (Allowance allowance : allowances) {
            Region part = allowance.region();
            pieces.add(new Piece(something(new Cutout(size, part, ignored)), allowance.tolerance()));
            part.addTo(taken, size);
        }
        Cutout rest = new Cutout(size, seen(size), taken);
        if (allowances.isEmpty() || !rest.isNothing()) {
            pieces.add(0, new Piece(something(rest), general));
        }
        return pieces;
    }

    private Region seen(PixelSize size) {
        return region.orElseGet(() -> Region.whole(size));
    }

    /** A part of which nothing is left would match whatever it shows. */
    private static Cutout something(Cutout cutout) {
        if (cutout.isNothing()) {
            throw new IllegalArgumentException("The mask leaves nothing of %s to compare".formatted(cutout.part()));
        }
        return cutout;
    }

    /**
     * A part with a tolerance of its own.
     *
     * @param region which part
     * @param tolerance how different it may look
     */
    public record Allowance(Region region, Tolerance tolerance) {}

    /**
     * What one tolerance judges.
     *
     * @param cutout what of the pictures
     * @param tolerance how different it may look
     */
    record Piece(Cutout cutout, Tolerance tolerance) {}
}
