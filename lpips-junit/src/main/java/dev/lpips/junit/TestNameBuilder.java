package dev.lpips.junit;

import dev.lpips.golden.GoldenOwner;
import dev.lpips.golden.PortableSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads JUnit's kinds of test off the unique ids: the same in JUnit 5.12 and 6, unlike the classes behind them. */
final class TestNameBuilder {

    /** The innermost segment of {@code [engine:junit-jupiter]/[class:LoginPageTest]/[test-template-invocation:#2]}. */
    private static final Pattern LAST_SEGMENT = Pattern.compile("\\[([^:\\[\\]]+):([^\\[\\]]*)]$");

    private static final Pattern INDEX = Pattern.compile("^\\[\\d+]\\s*");

    private final List<String> classes = new ArrayList<>();
    private final List<String> invocations = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> labelled = new ArrayList<>();
    private final StringBuilder method = new StringBuilder();
    private final StringBuilder invocation = new StringBuilder();
    private final StringBuilder label = new StringBuilder();
    private String testClass = "";
    private String signature = "";

    /** Adds a context; those around it come first. */
    void add(ExtensionContext context) {
        // The contexts of dynamic tests do not know it.
        context.getTestClass().ifPresent(type -> testClass = type.getName());
        Matcher last = LAST_SEGMENT.matcher(context.getUniqueId());
        if (!last.find()) {
            return;
        }
        String kind = last.group(1);
        String value = last.group(2);
        switch (kind) {
            case "class", "nested-class", "class-template", "nested-class-template" -> {
                classes.add(PortableSegment.of(context.getRequiredTestClass().getSimpleName()));
                identify(kind, value);
            }
            case "class-template-invocation" -> addInvocation(invocations, context, kind, value);
            case "method", "test-template", "test-factory" -> {
                addOwn(PortableSegment.of(context.getRequiredTestMethod().getName()));
                signature = value.replaceAll("[\\w.$%]+\\.", "");
                identify(kind, value);
            }
            case "test-template-invocation" -> addInvocation(own, context, kind, value);
            case "dynamic-container", "dynamic-test" -> {
                addOwn(PortableSegment.of(StableText.of(context.getDisplayName())));
                invocation.append('/').append(kind).append(':').append(value);
                label.append(" \"")
                        .append(context.getDisplayName())
                        .append('"')
                        .append(' ')
                        .append(value);
            }
            default -> {
                // The engine, or a suite around it: whoever runs a test, it is the same one.
            }
        }
    }

    TestName build() {
        String test = testClass + "." + signature;
        return new TestName(
                List.copyOf(classes),
                List.copyOf(invocations),
                List.copyOf(own),
                List.copyOf(labelled),
                testClass,
                new GoldenOwner(method.toString(), test),
                new GoldenOwner(invocation.toString(), test + label));
    }

    private void identify(String kind, String value) {
        method.append('/').append(kind).append(':').append(value);
        invocation.append('/').append(kind).append(':').append(value);
    }

    private void addOwn(String text) {
        own.add(text);
        labelled.add(text);
    }

    /**
     * What an invocation is called without its number, so that another order or one more invocation in between does not make
     * every later golden someone else's. Only repetitions have nothing but a number.
     */
    private void addInvocation(List<String> texts, ExtensionContext context, String kind, String number) {
        String index = number.replace("#", "");
        boolean isRepetition = TemplateKind.REPEATED.isOf(context);
        String withNames = isRepetition ? "" : arguments(context);
        String arguments = isRepetition ? "" : ParameterNames.removedFrom(withNames, context);
        // Two sets of arguments are two tests. What else invokes a test twice is taken for trying again.
        boolean isTestOfItsOwn = isRepetition || TemplateKind.PARAMETERIZED.isOf(context);
        invocation.append('/').append(kind).append(':').append(isTestOfItsOwn ? number : StableText.of(arguments));
        label.append(" \"").append(context.getDisplayName()).append('"').append(isTestOfItsOwn ? " " + number : "");
        String unnamed = isRepetition ? "repetition-" + index : "invocation-" + index;
        texts.add(text(arguments, unnamed));
        labelled.add(text(withNames, unnamed));
    }

    private static String text(String arguments, String unnamed) {
        return arguments.isBlank() ? unnamed : PortableSegment.of(StableText.of(arguments));
    }

    private static String arguments(ExtensionContext context) {
        return alikeInEveryJUnit(INDEX.matcher(context.getDisplayName()).replaceFirst(""));
    }

    /** JUnit 5 writes {@code theme=dark} where 6 writes {@code theme = "dark"}; an update must not rename goldens. */
    private static String alikeInEveryJUnit(String arguments) {
        return arguments.replace("\"", "").replaceAll("\\s*=\\s*", "=").strip();
    }
}
