package dev.lpips.junit;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.PortableSegment;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * Which test calls, told from the stack: for the names of evidence, where no extension says it. Never for the names of
 * goldens, which must not depend on who calls whom.
 */
final class CallerName {

    /** What evidence is called where no better name can be had. */
    static final GoldenName UNKNOWN = new GoldenName("comparison");

    private CallerName() {}

    /** Returns class and method of the innermost caller with an annotation of a test framework, else a common name. */
    static GoldenName evidenceName() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).walk(CallerName::name);
    }

    private static GoldenName name(Stream<StackFrame> frames) {
        // Below work that a thread took over is a test, but not the one whose work it is.
        return frames.takeWhile(frame -> !ForkJoinWork.beginsAt(frame))
                .filter(CallerName::isTest)
                .findFirst()
                .map(CallerName::name)
                .orElse(UNKNOWN);
    }

    private static GoldenName name(StackFrame test) {
        Deque<String> segments = new ArrayDeque<>();
        segments.addFirst(PortableSegment.of(test.getMethodName()));
        for (Class<?> type = test.getDeclaringClass(); type != null; type = type.getEnclosingClass()) {
            segments.addFirst(PortableSegment.of(type.getSimpleName()));
        }
        String name = String.join("/", segments);
        return name.length() > GoldenName.MAXIMUM_LENGTH ? UNKNOWN : new GoldenName(name);
    }

    private static boolean isTest(StackFrame frame) {
        try {
            Class<?>[] parameters = frame.getMethodType().parameterArray();
            return ofTestFramework(frame.getDeclaringClass().getDeclaredMethod(frame.getMethodName(), parameters));
        } catch (NoSuchMethodException | LinkageError e) {
            // A constructor, or a class of somebody else with a dependency that is not here: not the test.
            return false;
        }
    }

    /** Also annotations that are made of one of a framework, such as {@code @BrowserTest}. */
    private static boolean ofTestFramework(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.concat(
                        Stream.of(type), Arrays.stream(type.getAnnotations()).map(Annotation::annotationType)))
                .anyMatch(type -> type.getName().startsWith("org.junit.")
                        || type.getName().startsWith("org.testng."));
    }
}
