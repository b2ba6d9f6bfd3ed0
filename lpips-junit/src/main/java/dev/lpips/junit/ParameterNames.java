package dev.lpips.junit;

import static org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The names of parameters that JUnit puts in front of arguments: {@code language=de, items=3}. They are there only if the
 * test was compiled with {@code -parameters}, which a parent POM may switch on, so a golden's name does without them.
 */
final class ParameterNames {

    /** What a name pattern has where JUnit writes names of parameters; the default pattern among them. */
    private static final List<String> PATTERNS = List.of("WithNames}", "{default_display_name}");

    private static final String DEFAULT_PATTERN = "junit.jupiter.params.displayname.default";
    private static final String FIELD_ANNOTATION = "org.junit.jupiter.params.Parameter";

    private ParameterNames() {}

    /** Removes the names from the arguments of an invocation, {@code language=de, items=3}, if JUnit put them there. */
    static String removedFrom(String arguments, ExtensionContext invocation) {
        if (!isWithNames(invocation)) {
            return arguments;
        }
        StringBuilder text = new StringBuilder(arguments);
        int from = 0;
        for (String name : of(invocation)) {
            String label = (from == 0 ? "" : ", ") + name + "=";
            int at = from == 0 ? (arguments.startsWith(label) ? 0 : -1) : text.indexOf(label, from);
            if (at >= 0) {
                int kept = from == 0 ? 0 : ", ".length();
                text.delete(at + kept, at + label.length());
                from = at + Math.max(kept, 1);
            }
        }
        return text.toString();
    }

    private static boolean isWithNames(ExtensionContext invocation) {
        String pattern = invocation
                .getElement()
                .flatMap(TemplateKind.PARAMETERIZED::find)
                .flatMap(ParameterNames::pattern)
                .orElse("");
        String meant = pattern.equals("{default_display_name}")
                ? invocation.getConfigurationParameter(DEFAULT_PATTERN).orElse(pattern)
                : pattern;
        return PATTERNS.stream().anyMatch(meant::contains);
    }

    /** By reflection, because junit-jupiter-params need not be there. */
    private static Optional<String> pattern(Annotation annotation) {
        try {
            Method name = annotation.annotationType().getMethod("name");
            return Optional.of((String) name.invoke(annotation));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static List<String> of(ExtensionContext invocation) {
        Optional<Method> method = invocation.getTestMethod();
        if (method.isPresent()) {
            return of(method.get());
        }
        Constructor<?> constructor = invocation.getRequiredTestClass().getDeclaredConstructors()[0];
        return constructor.getParameterCount() > 0 ? of(constructor) : ofFields(invocation.getRequiredTestClass());
    }

    private static List<String> of(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .filter(Parameter::isNamePresent)
                .map(Parameter::getName)
                .toList();
    }

    private static List<String> ofFields(Class<?> type) {
        return ReflectionSupport.streamFields(type, ParameterNames::isParameter, TOP_DOWN)
                .map(Field::getName)
                .toList();
    }

    private static boolean isParameter(AnnotatedElement field) {
        return Arrays.stream(field.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(FIELD_ANNOTATION));
    }
}
