package dev.lpips.golden;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Goldens that no test has any more. Listed and never deleted here: a test that was not run, on purpose or by accident, has
 * goldens all the same.
 *
 * <p>The first segment of a golden's name is the group of tests it belongs to, such as a test class. Only groups that whoever
 * asks is sure of are looked at: all their tests ran to the end, or they are no more.
 */
public final class Orphans {

    private Orphans() {}

    /** Returns what a run calls an orphan in its ledger. */
    public static String key(GoldenStore store, GoldenName name) {
        return store.root().toAbsolutePath().normalize() + "/" + name.caseless();
    }

    /**
     * Returns the orphans of a store, sorted. A variant is one if its plain golden belongs to no test either, whichever
     * machine it is for.
     *
     * @param verifier has the store, and knows from its run which goldens belong to tests
     * @param isSettled tells of a group whether every test that could have goldens in it has had its say; of names without a
     *     group nothing is ever said
     * @throws java.io.UncheckedIOException if the folder cannot be listed
     */
    public static List<GoldenName> of(GoldenVerifier verifier, Predicate<String> isSettled) {
        Set<String> claimed = verifier.claimed().stream().collect(Collectors.toCollection(TreeSet::new));
        return verifier.store().names().stream()
                .filter(name -> name.segments().size() > 1)
                .filter(name -> !claimed.contains(verifier.key(name.withoutVariant())))
                .filter(name -> isSettled.test(name.segments().get(0)))
                .toList();
    }
}
