package dev.lpips.run;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The life of a JVM that runs tests of a module with goldens: a JVM that dies has tests that never began, so nobody would miss their
 * verdicts.
 *
 * @param process the id of the process
 * @param directory its working directory
 * @since 0.1.0
 */
public record TestSession(long process, Path directory) {

    private static final String COMPLETE = "complete";
    private static final String PART = "part";

    /**
     * Notes that tests begin in this JVM.
     *
     * @return the key to end it by
     */
    static String begin(RunLedger ledger, BuildModule module) {
        String key = module.keyPrefix() + UUID.randomUUID();
        String here = Path.of("").toAbsolutePath().toString();
        ledger.putIfAbsent(FactKind.SESSION, key, ProcessHandle.current().pid() + " " + here);
        return key;
    }

    static void end(RunLedger ledger, String key, boolean isComplete) {
        ledger.putIfAbsent(FactKind.SESSION_END, key, isComplete ? COMPLETE : PART);
    }

    /** Tells whether no session of a module left tests out on purpose. */
    static boolean areComplete(RunLedger ledger, BuildModule module) {
        List<String> sessions = keys(ledger, module);
        return !sessions.isEmpty()
                && sessions.stream()
                        .allMatch(key -> ledger.get(FactKind.SESSION_END, key)
                                .filter(COMPLETE::equals)
                                .isPresent());
    }

    /** Returns the sessions of a module that did not end. */
    static List<TestSession> unfinished(RunLedger ledger, BuildModule module) {
        List<String> ended = ledger.keys(FactKind.SESSION_END);
        return keys(ledger, module).stream()
                .filter(key -> !ended.contains(key))
                .flatMap(key -> ledger.get(FactKind.SESSION, key).stream())
                .map(TestSession::parse)
                .toList();
    }

    static boolean isAny(RunLedger ledger, BuildModule module) {
        return !keys(ledger, module).isEmpty();
    }

    /** Returns the file in which HotSpot tells why it crashed; it need not exist. */
    public Path crashLog() {
        return directory.resolve("hs_err_pid%s.log".formatted(Long.toString(process)));
    }

    private static TestSession parse(String text) {
        int space = text.indexOf(' ');
        try {
            return new TestSession(
                    Long.parseLong(text.substring(0, Math.max(0, space))), Path.of(text.substring(space + 1)));
        } catch (IllegalArgumentException e) {
            // Somebody else wrote it: unfinished all the same.
            return new TestSession(0, Path.of(""));
        }
    }

    private static List<String> keys(RunLedger ledger, BuildModule module) {
        return ledger.keys(FactKind.SESSION).stream()
                .filter(key -> key.startsWith(module.keyPrefix()))
                .toList();
    }
}
