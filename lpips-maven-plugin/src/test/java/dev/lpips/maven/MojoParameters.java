package dev.lpips.maven;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Sets a goal's parameters as Maven does: by the names of its fields, its superclass's among them. */
final class MojoParameters {

    private MojoParameters() {}

    static void set(Object mojo, String name, @Nullable Object value) throws ReflectiveOperationException {
        for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    field.set(mojo, value);
                    return;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
