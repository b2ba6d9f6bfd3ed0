package dev.lpips.tools.lite.chance;

import java.util.List;
import java.util.SplittableRandom;

/** A source of chance with a seed: the same calls give the same answers. For one thread. */
public final class Dice {

    private final SplittableRandom random;
    private final Pool pool;

    /** Starts a sequence. */
    public Dice(long seed, Pool pool) {
        this.random = new SplittableRandom(seed);
        this.pool = pool;
    }

    /** Returns which families may be drawn. */
    public Pool pool() {
        return pool;
    }

    /** Returns a seed for another sequence, which stays the same however many draws the other makes. */
    public long seed() {
        return random.nextLong();
    }

    /** Starts another sequence with the same pool. */
    public Dice fork() {
        return new Dice(random.nextLong(), pool);
    }

    /** Returns true in this share of the cases. */
    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Returns a number from low, inclusive, to high, exclusive. */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Returns a number whose logarithm is uniform: as many from 1 to 2 as from 2 to 4. */
    public double logBetween(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    /** Returns an integer from low to high, both inclusive. */
    public int integer(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** Returns a normally distributed number of mean 0 and deviation 1. */
    public double gaussian() {
        return random.nextGaussian();
    }

    /** Returns -1 or 1. */
    public int sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** Returns one of them. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns one of them. */
    @SafeVarargs
    public final <T> T pick(T first, T... others) {
        int index = random.nextInt(others.length + 1);
        return index == 0 ? first : others[index - 1];
    }
}
