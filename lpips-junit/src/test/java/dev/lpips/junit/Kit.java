package dev.lpips.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs a fixture as JUnit would. */
final class Kit {

    private Kit() {}

    static Events run(Class<?> testCase) {
        return run(testCase, Map.of());
    }

    static Events run(Class<?> testCase, Map<String, String> configuration) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testCase))
                .configurationParameters(configuration)
                .execute()
                .testEvents();
    }

    /** Runs a fixture and returns what its tests failed with. */
    static List<Throwable> failures(Class<?> testCase) {
        return failures(run(testCase));
    }

    static List<Throwable> failures(Events tests) {
        return tests.failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }
}
