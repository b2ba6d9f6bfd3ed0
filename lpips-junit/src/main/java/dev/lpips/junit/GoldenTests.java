package dev.lpips.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Which tests have goldens, before JUnit calls any extension. */
final class GoldenTests {

    private GoldenTests() {}

    /** Tells whether any test or class of a plan has goldens. */
    static boolean isAnyIn(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getSource)
                .flatMap(Optional::stream)
                .anyMatch(GoldenTests::hasGoldens);
    }

    static boolean hasGoldens(TestSource source) {
        if (source instanceof MethodSource method) {
            return isExtended(method.getJavaMethod()) || hasGoldens(method.getJavaClass());
        }
        return source instanceof ClassSource type && hasGoldens(type.getJavaClass());
    }

    private static boolean hasGoldens(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getEnclosingClass)
                .anyMatch(GoldenTests::isExtended);
    }

    private static boolean isExtended(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(Optional.of(element), ExtendWith.class).stream()
                .flatMap(extensions -> Arrays.stream(extensions.value()))
                .anyMatch(LpipsExtension.class::equals);
    }
}
