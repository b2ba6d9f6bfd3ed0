package dev.lpips.junit;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.PortableSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test is called, as the segments of a golden's name.
 *
 * @param classes the simple names of the test class and what encloses it, outermost first
 * @param invocations what tells the invocations of a parameterised class apart; normally empty
 * @param own the method, and what tells its invocations apart
 * @param testClass the fully qualified name of the test class
 * @param uniqueId JUnit's id
 */
record TestName(List<String> classes, List<String> invocations, List<String> own, String testClass, String uniqueId) {

    /** The innermost segment of {@code [engine:junit-jupiter]/[class:LoginPageTest]/[test-template-invocation:#2]}. */
    private static final Pattern LAST_SEGMENT = Pattern.compile("\\[([^:\\[\\]]+):([^\\[\\]]*)]$");

    private static final Pattern INVOCATION = Pattern.compile("/\\[([a-z-]+-invocation|dynamic-[a-z]+):#\\d+]");
    private static final Pattern INDEX = Pattern.compile("^\\[\\d+]\\s*");

    static TestName of(ExtensionContext test) {
        Builder builder = new Builder();
        lineage(test).forEach(builder::add);
        return new TestName(builder.classes, builder.invocations, builder.own, builder.testClass, test.getUniqueId());
    }

    /** Returns the name of the golden that belongs to the test itself. */
    GoldenName golden() {
        return name(Stream.of(classes, invocations, own).flatMap(List::stream));
    }

    /** Returns the name of a golden that the test names itself: beside those of the other tests of its class. */
    GoldenName golden(String name) {
        return name(Stream.concat(classes.stream(), Stream.of(name)));
    }

    /** Returns what to call evidence of this test that belongs to no golden. */
    GoldenName evidence() {
        try {
            return golden();
        } catch (IllegalArgumentException e) {
            // Too long together. That matters for a golden; evidence is found through the message.
            return CallingTest.UNKNOWN;
        }
    }

    /** Tells whether the other is this test, or another invocation of it. */
    boolean isOfSameTest(TestName other) {
        return withoutInvocations(uniqueId).equals(withoutInvocations(other.uniqueId));
    }

    /** Returns the test as logs name it, such as {@code com.shop.LoginPageTest.darkMode}. */
    String id() {
        return testClass + Stream.concat(invocations.stream(), own.stream()).collect(Collectors.joining("/", ".", ""));
    }

    private static GoldenName name(Stream<String> segments) {
        return new GoldenName(segments.collect(Collectors.joining("/")));
    }

    private static String withoutInvocations(String id) {
        return INVOCATION.matcher(id).replaceAll("");
    }

    /** A context and what encloses it, outermost first. */
    private static List<ExtensionContext> lineage(ExtensionContext test) {
        List<ExtensionContext> contexts = new ArrayList<>();
        for (Optional<ExtensionContext> each = Optional.of(test);
                each.isPresent();
                each = each.orElseThrow().getParent()) {
            contexts.add(0, each.orElseThrow());
        }
        return contexts;
    }

    /** Reads JUnit's kinds of test off the unique ids: the same in JUnit 5.12 and 6, unlike the classes behind them. */
    private static final class Builder {

        private final List<String> classes = new ArrayList<>();
        private final List<String> invocations = new ArrayList<>();
        private final List<String> own = new ArrayList<>();
        private String testClass = "";

        void add(ExtensionContext context) {
            // The contexts of dynamic tests do not know it.
            context.getTestClass().ifPresent(type -> testClass = type.getName());
            Matcher last = LAST_SEGMENT.matcher(context.getUniqueId());
            if (!last.find()) {
                return;
            }
            switch (last.group(1)) {
                case "class", "nested-class", "class-template", "nested-class-template" ->
                    classes.add(
                            PortableSegment.of(context.getRequiredTestClass().getSimpleName()));
                case "class-template-invocation" -> invocations.add(invocation(context, last.group(2)));
                case "method", "test-template", "test-factory" ->
                    own.add(PortableSegment.of(context.getRequiredTestMethod().getName()));
                case "test-template-invocation" -> own.add(invocation(context, last.group(2)));
                case "dynamic-container", "dynamic-test" -> own.add(PortableSegment.of(context.getDisplayName()));
                default -> {
                    // The engine.
                }
            }
        }

        /**
         * What an invocation is called without its number, so that another order or one more invocation in between does
         * not make every later golden someone else's. Only repetitions have nothing but a number.
         */
        private static String invocation(ExtensionContext context, String number) {
            String index = number.replace("#", "");
            if (AnnotationSupport.isAnnotated(context.getTestMethod(), RepeatedTest.class)) {
                return "repetition-" + index;
            }
            String arguments = INDEX.matcher(context.getDisplayName()).replaceFirst("");
            return arguments.isBlank() ? "invocation-" + index : PortableSegment.of(alikeInEveryJUnit(arguments));
        }

        /** JUnit 5 writes {@code theme=dark} where 6 writes {@code theme = "dark"}; an update must not rename goldens. */
        private static String alikeInEveryJUnit(String arguments) {
            return arguments.replace("\"", "").replaceAll("\\s*=\\s*", "=").strip();
        }
    }
}
