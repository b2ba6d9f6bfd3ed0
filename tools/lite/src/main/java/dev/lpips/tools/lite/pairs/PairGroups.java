package dev.lpips.tools.lite.pairs;

import dev.lpips.image.Pixels;
import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.distortion.Distortion;
import dev.lpips.tools.lite.distortion.Distortions;
import dev.lpips.tools.lite.distortion.Raster;
import dev.lpips.tools.lite.scenes.SceneKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes references and their changed versions: a function of its arguments, on one JDK with one set of fonts. Safe to use
 * from any number of threads.
 */
public final class PairGroups {

    /** The smallest side. */
    public static final int SMALLEST = 64;

    /** The largest side. */
    public static final int LARGEST = 512;

    private static final long SEEDS = 1L << 58;
    private static final int ATTEMPTS = 12;

    private final Map<Split, List<Path>> files = new EnumMap<>(Split.class);
    private final Photos photos;

    /** Makes groups with these photos. */
    public PairGroups(Photos photos) {
        this.photos = photos;
        for (Split split : Split.values()) {
            files.put(split, photos.files(split.photos()));
        }
    }

    /**
     * Makes a group.
     *
     * @param seed from 0 to 2^58 - 1; splits and contents have separate sequences, so the same seed is another picture in
     *     each
     * @param side of the pictures, 64 to 512
     * @param variants how many changed versions, each different from the reference
     * @throws IllegalArgumentException if an argument is out of range, or the split has no photo where one is asked for
     */
    public PairGroup group(Split split, Content content, long seed, int side, int variants) {
        check(seed, side);
        Dice dice = new Dice(sequence(split, content, seed), split.pool());
        Subject subject = subject(split, content, side, dice);
        Pixels reference = subject.reference().toPixels();
        List<Variant> made = new ArrayList<>();
        while (made.size() < variants) {
            made.add(variant(content, subject, reference, dice.fork()));
        }
        return new PairGroup(content, reference, made);
    }

    /** Gives each split and content seeds of its own, before they are scattered by a bijection. */
    static long sequence(Split split, Content content, long seed) {
        long own = seed << 5 | content.lane() << 2 | split.lane();
        // Multiples of a constant would start SplittableRandom at overlapping parts of one sequence; this scatters
        // them.
        long mixed = (own ^ own >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static void check(long seed, int side) {
        if (seed < 0 || seed >= SEEDS) {
            throw new IllegalArgumentException("A seed is from 0 to 2^58 - 1, but was " + seed);
        }
        if (side < SMALLEST || side > LARGEST) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A side is from %d to %d pixels, but was %d", SMALLEST, LARGEST, side));
        }
    }

    private Subject subject(Split split, Content content, int side, Dice dice) {
        return switch (content) {
            case PHOTO -> PhotoSubject.draw(photo(split, dice), side, dice);
            case CHART -> DrawnSubject.draw(SceneKinds.CHARTS, side, dice);
            case TEXT -> DrawnSubject.draw(SceneKinds.TEXTS, side, dice);
            case UI -> DrawnSubject.draw(SceneKinds.SCREENS, side, dice);
            case RENDER -> RenderedSubject.draw(side, dice);
        };
    }

    private Pixels photo(Split split, Dice dice) {
        List<Path> own = files.getOrDefault(split, List.of());
        if (own.isEmpty()) {
            throw new IllegalArgumentException("No photo belongs to " + split);
        }
        return photos.decoded(dice.pick(own));
    }

    private static Variant variant(Content content, Subject subject, Pixels reference, Dice dice) {
        double edits = content == Content.PHOTO ? 0.06 : 0.5;
        for (int n = 0; n < ATTEMPTS; n++) {
            Optional<Variant> variant = dice.chance(edits) ? edited(subject, dice) : distorted(subject, dice);
            if (variant.isPresent() && !variant.get().picture().equals(reference)) {
                return variant.get();
            }
        }
        Distortion last = Distortions.last();
        return new Variant(
                last.name(), last.apply(subject.reference(), 0.2, dice).toPixels());
    }

    private static Optional<Variant> edited(Subject subject, Dice dice) {
        Optional<Subject.Edited> edited = subject.edited(dice);
        if (edited.isPresent() && dice.chance(0.1)) {
            Distortion also = Distortions.draw(dice);
            Raster raster = also.apply(edited.get().raster(), dice.between(0, 1), dice);
            return Optional.of(new Variant(edited.get().name() + " + " + also.name(), raster.toPixels()));
        }
        return edited.map(e -> new Variant(e.name(), e.raster().toPixels()));
    }

    private static Optional<Variant> distorted(Subject subject, Dice dice) {
        Distortion distortion = Distortions.draw(dice);
        Raster raster = distortion.apply(subject.reference(), dice.between(0, 1), dice);
        return Optional.of(new Variant(distortion.name(), raster.toPixels()));
    }
}
