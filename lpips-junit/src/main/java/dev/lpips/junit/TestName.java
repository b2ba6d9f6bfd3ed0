package dev.lpips.junit;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test is called, as the texts of a golden's name.
 *
 * @param classes the simple names of the test class and what encloses it, outermost first
 * @param invocations what tells the invocations of a parameterised class apart; normally empty
 * @param own the method, and what tells its invocations apart
 * @param labelled {@code invocations} and {@code own} with the names of parameters, as goldens were called before
 * @param testClass the fully qualified name of the test class
 * @param method what is the same for all invocations of a method, and in every JVM
 * @param invocation what is the same when this invocation runs again, in whichever JVM
 */
record TestName(
        List<String> classes,
        List<String> invocations,
        List<String> own,
        List<String> labelled,
        String testClass,
        GoldenOwner method,
        GoldenOwner invocation) {

    static TestName of(ExtensionContext test) {
        TestNameBuilder builder = new TestNameBuilder();
        lineage(test).forEach(builder::add);
        return builder.build();
    }

    /** Returns the name of the golden that belongs to the test itself. */
    GoldenName golden() {
        return GoldenName.of(
                Stream.of(classes, invocations, own).flatMap(List::stream).toList());
    }

    /** Returns what the golden of the test was called before, if that was another name: with the names of parameters. */
    Optional<GoldenName> labelledGolden() {
        GoldenName name =
                GoldenName.of(Stream.of(classes, labelled).flatMap(List::stream).toList());
        return name.equals(golden()) ? Optional.empty() : Optional.of(name);
    }

    /**
     * Returns the name of a golden that the test names itself: beside those of the other tests of its class.
     *
     * @throws IllegalArgumentException if the name is not accepted
     */
    GoldenName golden(String name) {
        return new GoldenName(golden(List.of()).map(parent -> parent + "/").orElse("") + name);
    }

    /** Returns what the log calls a golden of a name that is not accepted. */
    GoldenName approximately(String name) {
        return golden(List.of(name)).orElseThrow();
    }

    private Optional<GoldenName> golden(List<String> more) {
        List<String> texts = Stream.of(classes, more).flatMap(List::stream).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(GoldenName.of(texts));
    }

    /** Returns the test as logs name it, such as {@code com.shop.LoginPageTest.darkMode}. */
    String id() {
        return testClass + Stream.of(invocations, own).flatMap(List::stream).collect(Collectors.joining("/", ".", ""));
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
}
