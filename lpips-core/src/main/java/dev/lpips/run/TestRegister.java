package dev.lpips.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests of a module that a run expects something of: those that began, and what became of each. A test that is tried again
 * counts as passed if it passed once. Safe for use by several threads and JVMs, as its ledger is.
 *
 * @param ledger the ledger of the run
 * @param module the module of the tests
 * @since 0.1.0
 */
public record TestRegister(RunLedger ledger, BuildModule module) {

    /**
     * Notes that a test began.
     *
     * @param id what stays the same when the test runs again, in this JVM or another one
     * @param label what logs call the test
     */
    public void began(String id, String label) {
        ledger.putIfAbsent(FactKind.BEGAN, key(id), label);
    }

    /** Notes that a test failed or was aborted; it need not have begun. */
    public void failed(String id, String label) {
        ledger.putIfAbsent(FactKind.FAILED, key(id), label);
    }

    /** Notes that a test passed. */
    public void passed(String id) {
        ledger.putIfAbsent(FactKind.PASSED, key(id), "");
    }

    /** Tells whether a test failed or was aborted before in this run. */
    public boolean hasFailed(String id) {
        return ledger.get(FactKind.FAILED, key(id)).isPresent();
    }

    /** Returns the labels of the tests that began or failed, and never passed; sorted. */
    public List<String> withoutPass() {
        return withoutPass(Set.of());
    }

    /**
     * Returns the labels of the tests that began or failed, and never passed; sorted.
     *
     * @param settled the ids of tests that do not matter, because a newer run knows of them
     */
    public List<String> withoutPass(Set<String> settled) {
        return Stream.of(FactKind.BEGAN, FactKind.FAILED)
                .flatMap(kind -> ids(kind)
                        .filter(id -> !settled.contains(id))
                        .filter(id -> ledger.get(FactKind.PASSED, key(id)).isEmpty())
                        .flatMap(id -> ledger.get(kind, key(id)).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the ids of all tests that the run knows something of. */
    public Set<String> ids() {
        return Stream.of(FactKind.BEGAN, FactKind.FAILED, FactKind.PASSED)
                .flatMap(this::ids)
                .collect(Collectors.toSet());
    }

    /** Returns how many tests began. */
    public int count() {
        return (int) ids(FactKind.BEGAN).count();
    }

    private Stream<String> ids(FactKind kind) {
        String module = key("");
        return ledger.keys(kind).stream()
                .filter(key -> key.startsWith(module))
                .map(key -> key.substring(module.length()));
    }

    private String key(String id) {
        return module.keyPrefix() + id;
    }
}
