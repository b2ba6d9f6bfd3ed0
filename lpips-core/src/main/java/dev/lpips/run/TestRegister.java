package dev.lpips.run;

import java.util.List;
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

    private static final char SEPARATOR = '\n';

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
        return Stream.of(FactKind.BEGAN, FactKind.FAILED)
                .flatMap(kind -> keys(kind).stream()
                        .filter(key -> ledger.get(FactKind.PASSED, key).isEmpty())
                        .flatMap(key -> ledger.get(kind, key).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns how many tests began. */
    public int count() {
        return keys(FactKind.BEGAN).size();
    }

    private List<String> keys(FactKind kind) {
        return ledger.keys(kind).stream().filter(key -> key.startsWith(key(""))).toList();
    }

    private String key(String id) {
        return module.directory().toString() + SEPARATOR + id;
    }
}
