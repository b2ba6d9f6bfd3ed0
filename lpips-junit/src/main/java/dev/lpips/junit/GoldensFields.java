package dev.lpips.junit;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The fields of a test, and of the tests around it, that are for its goldens. */
final class GoldensFields {

    private GoldensFields() {}

    /**
     * Fills the fields of a test that is about to run.
     *
     * @throws ExtensionConfigurationException if one of them cannot be filled
     */
    static void fill(ExtensionContext context, Goldens goldens) {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            ReflectionSupport.findFields(
                            instance.getClass(),
                            field -> field.getType() == Goldens.class,
                            HierarchyTraversalMode.TOP_DOWN)
                    .forEach(field -> fill(field, instance, goldens));
        }
    }

    private static void fill(Field field, Object instance, Goldens goldens) {
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
            throw new ExtensionConfigurationException(
                    "Goldens belong to one test, so a field for them is neither static nor final, but this is: "
                            + field);
        }
        try {
            field.setAccessible(true);
            field.set(instance, goldens);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            throw new ExtensionConfigurationException(
                    "The field %s cannot be filled: its package is not open to dev.lpips.junit".formatted(field), e);
        }
    }
}
