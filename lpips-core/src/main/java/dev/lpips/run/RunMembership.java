package dev.lpips.run;

import dev.lpips.model.Lookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.io.FilenameUtils;

/**
 * Which run this JVM belongs to, and what its JVMs share.
 *
 * <p>Surefire and Failsafe run tests in JVMs of their own, several at a time or one after the other, and run failed tests
 * again in yet another. All of them were started by one Maven process, so the run is known by that process: its id, and the
 * time of its start, because ids come again. Any other JVM is a run of its own, unless the property {@value #PROPERTY} gives
 * several the same name. Why: {@code docs/adr/0005-a-run-is-its-build-process.md}.
 *
 * @param run the run
 * @param ledger what its JVMs share
 * @param module the module that the tests of this JVM belong to
 */
public record RunMembership(RunId run, RunLedger ledger, BuildModule module) {

    /** The property that names the run, where the build process does not. JVMs with the same name are one run. */
    public static final String PROPERTY = "lpips.run";

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ash", "busybox", "cmd");
    private static final int ANCESTORS = 4;

    /**
     * Joins the run of this JVM.
     *
     * @param directory the folder of its evidence and log, which need not exist
     * @param properties the properties of this JVM, as {@code System::getProperty}
     * @throws java.io.UncheckedIOException if the folder cannot be written to
     */
    public static RunMembership join(Path directory, Lookup properties) {
        RunId run = name(properties, ProcessHandle.current())
                .map(name -> RunList.of(directory).named(name))
                .orElseGet(RunId::ofThisJvm);
        return new RunMembership(run, ledger(directory, run), BuildModule.of(properties));
    }

    /**
     * Finds the run that a build process handed to its tests, for whoever counts their outcomes in that process.
     *
     * @param directory the folder of evidence of the tests
     * @param properties the properties of the build process
     * @param module the module at hand
     * @return the run; empty if none of its tests joined one here
     */
    public static Optional<RunMembership> ofBuild(Path directory, Lookup properties, BuildModule module) {
        return given(properties)
                .or(() -> process(ProcessHandle.current()))
                .flatMap(RunList.of(directory)::find)
                .map(run -> of(directory, run, module));
    }

    /**
     * Returns the runs of tests that came before and were not removed, the newest first.
     *
     * @param directory the folder of evidence of the tests; without one, there are no runs
     * @param module the module at hand
     * @throws java.io.UncheckedIOException if the folder cannot be listed, if a run lost its ledger, or if there is a ledger of a
     *     run that did not come here
     */
    public static List<RunMembership> earlier(Path directory, BuildModule module) {
        RunList list = RunList.of(directory);
        List<RunId> newestFirst = new ArrayList<>(list.runs());
        Collections.reverse(newestFirst);
        RunFolder folder = new RunFolder(directory);
        folder.requireOnly(newestFirst);
        return newestFirst.stream()
                .filter(list::hasTests)
                .map(run -> of(directory, folder.withLedger(run), module))
                .filter(run -> !run.tests().ids().isEmpty() || run.hasSessions())
                .toList();
    }

    /** Returns what is known of a run that is over. */
    public static RunMembership of(Path directory, RunId run, BuildModule module) {
        return new RunMembership(run, ledger(directory, run), module);
    }

    /**
     * Notes that tests with goldens begin in this JVM.
     *
     * @return notes that they are over, and whether they were all that there are
     */
    public Consumer<Boolean> beginSession() {
        String key = TestSession.begin(ledger, module);
        return isComplete -> TestSession.end(ledger, key, isComplete);
    }

    /** Tells whether every JVM of the module came to the end of its tests, and none left tests out on purpose. */
    public boolean isComplete() {
        return TestSession.areComplete(ledger, module);
    }

    /** Returns the JVMs of the module that began to run tests and did not come to their end. */
    public List<TestSession> unfinishedSessions() {
        return TestSession.unfinished(ledger, module);
    }

    private boolean hasSessions() {
        return TestSession.isAny(ledger, module);
    }

    /** Returns the tests of the module. */
    public TestRegister tests() {
        return new TestRegister(ledger, module);
    }

    /** A run is in the list before it has facts. */
    private static RunLedger ledger(Path directory, RunId run) {
        return RunLedger.at(
                new RunFolder(directory).ledger(run),
                () -> RunList.of(directory).enter(run));
    }

    /** Returns what all JVMs of this run call it; empty if there is only this one. */
    static Optional<String> name(Lookup properties, ProcessHandle jvm) {
        return given(properties).or(() -> {
            if (isFork(properties)) {
                return build(jvm);
            }
            return isMaven(properties) ? process(jvm) : Optional.empty();
        });
    }

    private static Optional<String> given(Lookup properties) {
        String given = properties.get(PROPERTY);
        return given == null || given.isBlank() ? Optional.empty() : Optional.of("named " + given.strip());
    }

    private static boolean isFork(Lookup properties) {
        // What this JVM was started with: the jar that Surefire makes for it, or with modules its main class.
        String command = String.valueOf(properties.get("sun.java.command"));
        return command.contains("surefirebooter") || command.contains("org.apache.maven.surefire.booter");
    }

    /** With forkCount=0, tests run in Maven's own JVM. */
    private static boolean isMaven(Lookup properties) {
        return String.valueOf(properties.get("sun.java.command")).contains("plexus.classworlds.launcher.Launcher");
    }

    private static Optional<String> build(ProcessHandle jvm) {
        Optional<ProcessHandle> parent = jvm.parent();
        for (int i = 0; i < ANCESTORS && parent.filter(RunMembership::isShell).isPresent(); i++) {
            parent = parent.orElseThrow().parent();
        }
        return parent.flatMap(RunMembership::process);
    }

    private static Optional<String> process(ProcessHandle process) {
        return isDaemon(process)
                ? Optional.empty()
                : process.info()
                        .startInstant()
                        .map(start -> String.format(Locale.ROOT, "process %d of %s", process.pid(), start));
    }

    /** Surefire goes through a shell, which on some systems stays in between: one for each fork. */
    private static boolean isShell(ProcessHandle process) {
        String command = FilenameUtils.getBaseName(process.info().command().orElse(""));
        return SHELLS.contains(command.toLowerCase(Locale.ROOT));
    }

    /** A Maven daemon outlives the build, so its builds would be one run. Only some systems tell what it is. */
    private static boolean isDaemon(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("mvnd");
    }
}
