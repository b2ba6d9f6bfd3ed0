package dev.lpips.tools.lite.teacher;

import dev.lpips.tools.lite.pairs.Content;
import dev.lpips.tools.lite.pairs.Split;
import java.util.List;
import java.util.Locale;

/**
 * What to draw.
 *
 * @param split training, or one of the sets that training never sees
 * @param shards how many files
 * @param sides the sides of pictures, in pixels; shards take turns
 * @param variants per reference
 * @param contents what the pictures show; groups take turns
 */
public record PairSet(Split split, int shards, List<Integer> sides, int variants, List<Content> contents) {

    /** Every shard has about so many pixels per picture of a group: files of some 20 to 50 MB. */
    private static final int PIXELS = 96 * 96 * 256;

    /**
     * Returns a set to learn from: small pictures for their number, large ones for their inside, where AlexNet sees no border.
     * Photos are over a quarter; the rest is drawn.
     */
    public static PairSet learning(Split split, int shards) {
        return new PairSet(
                split,
                shards,
                List.of(96, 128, 96, 64, 96, 128, 96, 192, 96, 128, 64, 256),
                3,
                List.of(
                        Content.PHOTO,
                        Content.CHART,
                        Content.TEXT,
                        Content.PHOTO,
                        Content.UI,
                        Content.RENDER,
                        Content.PHOTO,
                        Content.TEXT,
                        Content.UI,
                        Content.CHART,
                        Content.RENDER));
    }

    /** Returns a set to measure on: pictures of 256 x 256, all contents alike. */
    public static PairSet measuring(Split split, int shards) {
        return new PairSet(split, shards, List.of(256), 3, List.of(Content.values()));
    }

    int side(int shard) {
        return sides.get(shard % sides.size());
    }

    int groups(int shard) {
        return PIXELS / (side(shard) * side(shard));
    }

    Content content(int shard, int group) {
        return contents.get((shard + group) % contents.size());
    }

    String name(int shard) {
        return String.format(Locale.ROOT, "%s-%05d", split.name().toLowerCase(Locale.ROOT), shard);
    }
}
