package dev.lpips.junit;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.SharedEngines;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.run.BuildTool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an assertion finds around it: the rulers of this JVM, and who writes its evidence.
 *
 * <p>With {@link TestScope} the only static state of this module. It has to be, because {@code assertThatImage(..)} is a
 * static method: nothing is passed to it but a picture, and loading the network for each assertion would take longer than
 * measuring. The extension and the session listener decide how long it lives, see {@link Rulers}.
 */
final class SharedState {

    private static final SharedEngines ENGINES = SharedEngines.onnx(SharedState::say);
    private static final Rulers RULERS = new Rulers(options -> Lpips.open(options, ENGINES));
    private static final Map<Path, Reports> REPORTS = new ConcurrentHashMap<>();
    private static final Set<GoldenVerifier> VERIFIERS = ConcurrentHashMap.newKeySet();

    private SharedState() {}

    static Rulers rulers() {
        return RULERS;
    }

    /** Returns how the calling test compares pictures: as its annotation says, or as nobody had to say. */
    static Comparisons comparisons() {
        return TestScope.runningTest().map(TestContext::comparisons).orElseGet(SharedState::withoutExtension);
    }

    /** Remembers whom tests asked, until the session is over. */
    static GoldenVerifier remember(GoldenVerifier verifier) {
        VERIFIERS.add(verifier);
        return verifier;
    }

    /** Returns whom tests asked in this session, and forgets it. */
    static List<GoldenVerifier> forgetVerifiers() {
        List<GoldenVerifier> verifiers = List.copyOf(VERIFIERS);
        VERIFIERS.removeAll(verifiers);
        return verifiers;
    }

    /** Forgets who writes where: the next session in this JVM may have another folder, or an empty one. */
    static void forgetReports() {
        REPORTS.clear();
    }

    /** Says something that is no failure. Not a logger's, which would make two lines of it, or none. */
    @SuppressWarnings("SystemOut")
    static void say(String notice) {
        System.err.println("[lpips] " + notice);
    }

    /** Returns who writes where no test says otherwise. */
    static Reports reports() {
        return REPORTS.computeIfAbsent(
                BuildTool.evidence(System::getProperty),
                folder -> Reports.in(folder, System::getProperty, System::getenv));
    }

    private static Comparisons withoutExtension() {
        return new Comparisons(
                LpipsOptions.defaults().withSettings(System::getProperty),
                RULERS,
                reports(),
                CallerName::evidenceName,
                EvidenceChannels.withoutExtension(System::getProperty));
    }
}
