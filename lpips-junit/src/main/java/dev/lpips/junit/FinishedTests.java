package dev.lpips.junit;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Which test classes of this session ran to the end: all their tests, none of them skipped, aborted or failed. In doubt, a
 * class did not. Safe for use by several threads.
 */
final class FinishedTests implements TestExecutionListener, LauncherDiscoveryListener {

    private final Set<String> finished = ConcurrentHashMap.newKeySet();
    private final Set<String> doubtful = ConcurrentHashMap.newKeySet();
    private volatile @Nullable TestPlan plan;
    private volatile boolean isPart;

    /** Tells whether tests were left out on purpose. */
    boolean isPart() {
        return isPart;
    }

    /** Returns the names of the outermost classes that ran to the end; none if anything was left out on purpose. */
    Set<String> classes() {
        if (isPart) {
            return Set.of();
        }
        Set<String> certain = ConcurrentHashMap.newKeySet();
        certain.addAll(finished);
        certain.removeAll(doubtful);
        return certain;
    }

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        isPart |= !request.getPostDiscoveryFilters().isEmpty()
                || !request.getSelectorsByType(MethodSelector.class).isEmpty()
                || !request.getSelectorsByType(NestedMethodSelector.class).isEmpty()
                || !request.getSelectorsByType(NestedClassSelector.class).isEmpty()
                || !request.getSelectorsByType(IterationSelector.class).isEmpty()
                || !request.getSelectorsByType(UniqueIdSelector.class).isEmpty()
                || request.getSelectorsByType(ClassSelector.class).stream()
                        .anyMatch(selector -> selector.getClassName().contains("$"));
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        doubt(test);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() != Status.SUCCESSFUL) {
            doubt(test);
        } else {
            test.getSource()
                    .filter(ClassSource.class::isInstance)
                    .map(source -> ((ClassSource) source).getClassName())
                    .filter(name -> !name.contains("$"))
                    .ifPresent(finished::add);
        }
    }

    private void doubt(TestIdentifier test) {
        Optional<TestIdentifier> each = Optional.of(test);
        while (each.isPresent()) {
            Optional<String> type = each.flatMap(TestIdentifier::getSource).flatMap(FinishedTests::outermostClass);
            if (type.isPresent()) {
                doubtful.add(type.get());
                return;
            }
            TestPlan current = plan;
            each = current == null ? Optional.empty() : each.flatMap(current::getParent);
        }
        isPart = true;
    }

    private static Optional<String> outermostClass(TestSource source) {
        Optional<String> name = Optional.empty();
        if (source instanceof ClassSource type) {
            name = Optional.of(type.getClassName());
        } else if (source instanceof MethodSource method) {
            name = Optional.of(method.getClassName());
        }
        return name.map(found -> found.replaceFirst("\\$.*", ""));
    }
}
