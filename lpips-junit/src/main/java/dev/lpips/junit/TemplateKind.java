package dev.lpips.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Why a test is invoked several times. By the names of annotations, because junit-jupiter-params need not be there. */
enum TemplateKind {
    /** To see whether it passes every time. */
    REPEATED(Set.of("org.junit.jupiter.api.RepeatedTest")),
    /** With other arguments each time. */
    PARAMETERIZED(Set.of("org.junit.jupiter.params.ParameterizedTest", "org.junit.jupiter.params.ParameterizedClass"));

    private final Set<String> annotations;

    TemplateKind(Set<String> annotations) {
        this.annotations = annotations;
    }

    /** Tells whether this is the reason for an invocation, given its context. */
    boolean isOf(ExtensionContext invocation) {
        return invocation.getElement().flatMap(this::find).isPresent();
    }

    /** Returns the annotation that is the reason; also behind annotations that are made of it, however often. */
    Optional<Annotation> find(AnnotatedElement element) {
        return find(element, new HashSet<>());
    }

    private Optional<Annotation> find(AnnotatedElement element, Set<AnnotatedElement> seen) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (annotations.contains(type.getName())) {
                return Optional.of(annotation);
            }
            Optional<Annotation> behind = seen.add(type) ? find(type, seen) : Optional.empty();
            if (behind.isPresent()) {
                return behind;
            }
        }
        return Optional.empty();
    }
}
