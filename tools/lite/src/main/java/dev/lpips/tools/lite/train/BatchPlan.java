package dev.lpips.tools.lite.train;

import dev.lpips.tools.lite.teacher.Shard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Which groups are looked at when: every epoch all of them, in an order of its own that the seed decides. */
final class BatchPlan {

    /** Pixels per batch: enough to keep native code busy, few enough to stay in the processor's caches. */
    private static final int PIXELS = 32 * 96 * 96;

    private final List<Shard> shards;
    private final long seed;
    private int currentNumber;
    private List<Batch> current;

    BatchPlan(List<Shard> shards, long seed) {
        this.shards = shards;
        this.seed = seed;
        this.current = epoch(0);
    }

    /** Returns batches, counted from the first of the first epoch: every epoch has as many. */
    List<Batch> batches(long from, int count) {
        List<Batch> batches = new ArrayList<>();
        for (long position = from; position < from + count; position++) {
            int number = (int) (position / current.size());
            if (number != currentNumber) {
                current = epoch(number);
                currentNumber = number;
            }
            batches.add(current.get((int) (position % current.size())));
        }
        return batches;
    }

    private List<Batch> epoch(int epoch) {
        Random random = new Random(seed * 1_000_003 + epoch);
        List<Batch> batches = new ArrayList<>();
        for (Shard shard : shards) {
            int size = Math.max(1, PIXELS / (shard.side() * shard.side() * (shard.variants() + 1)));
            List<Integer> groups =
                    new ArrayList<>(IntStream.range(0, shard.groups()).boxed().toList());
            Collections.shuffle(groups, random);
            for (int from = 0; from + size <= groups.size(); from += size) {
                batches.add(new Batch(shard, List.copyOf(groups.subList(from, from + size))));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
